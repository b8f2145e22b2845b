import { expect, it } from "vitest";
import { glide, glideMilliseconds, headingBetween, turnToward } from "./glide.ts";

const here = { lng: 8.3, lat: 54.1 };
const there = { lng: 8.302, lat: 54.102 };

it("stands between the two readings and never beyond them", () => {
  expect(glide(here, there, 0.5).lng).toBeCloseTo(8.301, 9);
  expect(glide(here, there, 2)).toEqual(there);
  expect(glide(here, there, -1)).toEqual(here);
});

it("turns the short way round", () => {
  expect(turnToward(350, 10, 0.5)).toBeCloseTo(0, 9);
  expect(turnToward(10, 350, 0.5)).toBeCloseTo(0, 9);
  expect(turnToward(90, 180, 1)).toBe(180);
});

it("knows the compass", () => {
  expect(headingBetween(here, { lng: 8.3, lat: 54.2 })).toBeCloseTo(0, 6);
  expect(headingBetween(here, { lng: 8.4, lat: 54.1 })).toBeCloseTo(90, 6);
  expect(headingBetween(here, { lng: 8.2, lat: 54.1 })).toBeCloseTo(270, 6);
  expect(headingBetween(here, here)).toBeNull();
});

it("glides for as long as readings take, within reason", () => {
  expect(glideMilliseconds(1000)).toBe(1000);
  expect(glideMilliseconds(5)).toBe(250);
  expect(glideMilliseconds(60_000)).toBe(8000);
});
