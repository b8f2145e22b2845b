import { type Browser, expect, type Page, test } from "@playwright/test";
import { changeZoneDispatch } from "@swift-eats/contract/operations";
import { getOrder } from "@swift-eats/contract/ordering";
import {
  demoKitchen,
  desk,
  enter,
  goOnDuty,
  orderFrom,
  type Person,
  person,
  phone,
  startShift,
  tablet,
  typePin,
} from "./people.ts";
import { cityNow, must, operations, setRate, urls } from "./town.ts";
import { noViolations } from "./violations.ts";

test.describe.configure({ mode: "serial" });
test.beforeAll(letCouriersThink);
test.afterAll(() => setRate(1));

/** Ninety seconds of a fast city are few for a slow machine: offers stand for ten minutes, this once. */
async function letCouriersThink(): Promise<void> {
  const untilAt = new Date((await cityNow()) + 3 * 3_600_000).toISOString();
  const body = { changes: { offerSeconds: 600 }, untilAt, reason: "a slow machine" };
  const params = { geoKey: "larkhaven" };
  must(await (await operations()).call(changeZoneDispatch, { params, body }));
}

interface Scene {
  readonly customer: Person;
  readonly kitchen: Person;
  readonly courier: Person;
  readonly desk: Person;
  readonly orderId: string;
  readonly pin: string;
}

async function takeTheOffer(page: Page): Promise<void> {
  await setRate(10);
  await page.getByRole("button", { name: "Accept" }).click({ timeout: 90_000 });
  await expect(page.getByRole("button", { name: "I am at the kitchen" })).toBeVisible();
}

/** Everybody at their place, the order taken and cooked, the courier at the kitchen's counter. */
async function untilTheCounter(browser: Browser): Promise<Scene> {
  // The city walks while people act, so that nothing expires under slow hands, and runs while they wait.
  await setRate(1);
  const restaurant = await demoKitchen();
  const { lng: longitude, lat: latitude } = restaurant.location;
  const customer = await person(browser, phone);
  const kitchen = await person(browser, tablet);
  const courier = await person(browser, {
    ...phone,
    geolocation: { longitude, latitude, accuracy: 10 },
    permissions: ["geolocation"],
  });
  const boss = await person(browser, desk);
  await Promise.all([
    startShift(kitchen.page, restaurant.name),
    goOnDuty(courier.page),
    enter(boss.page, urls.ops, "operations@demo.swift-eats.example"),
  ]);
  const orderId = await orderFrom(
    customer.page,
    restaurant.id,
    `journey.${Date.now()}@example.com`,
  );
  const known = await customer.page.request.get(`/api/v1${getOrder.path.replace("{id}", orderId)}`);
  const { pin } = await known.json();

  const ticket = kitchen.page.getByRole("article", { name: /for Journey/ }).last();
  await expect(ticket).toBeVisible();
  await noViolations(kitchen.page);
  while (!(await ticket.getByRole("button", { name: /Accept · [1-9] min/ }).count()))
    await ticket.getByRole("button", { name: "Five minutes less" }).click();
  await ticket.getByRole("button", { name: /^Accept/ }).click();
  await expect(customer.page.getByText(/cooking|Cooking|kitchen is/i).first()).toBeVisible();

  await takeTheOffer(courier.page);
  await expect(customer.page.getByText(/Sam/).first()).toBeVisible();
  await courier.page.getByRole("button", { name: "I am at the kitchen" }).click();
  await expect(kitchen.page.getByText(/Sam is here/)).toBeVisible();
  await kitchen.page
    .getByRole("article", { name: /for Journey/ })
    .last()
    .getByRole("button", { name: "Ready", exact: true })
    .click();
  return { customer, kitchen, courier, desk: boss, orderId, pin };
}

test("one order through four windows: ordered, cooked, carried, seen on the map, handed over and rated", async ({
  browser,
}) => {
  test.setTimeout(420_000);
  const { customer, kitchen, courier, desk: boss, orderId, pin } = await untilTheCounter(browser);
  await courier.page.getByRole("button", { name: "I have the bag" }).click();
  await expect(customer.page.getByText(/on the way|On its way/i).first()).toBeVisible();
  await noViolations(courier.page);
  await expect(courier.page.getByRole("button", { name: "I am at the door" })).toBeVisible();

  await boss.page.goto(`${urls.ops}/?order=${orderId}`);
  await expect(boss.page.getByText("Sam Demo").first()).toBeVisible();
  await noViolations(boss.page);

  await courier.page.getByRole("button", { name: "I am at the door" }).click();
  await typePin(courier.page, pin);
  await expect(courier.page.getByText("You are live")).toBeVisible();
  await expect(customer.page.getByText(/Enjoy|Delivered/i).first()).toBeVisible();
  await noViolations(customer.page);
  await expect(kitchen.page.getByRole("article", { name: /for Journey/ })).toHaveCount(0);
  for (const { context } of [customer, kitchen, courier, boss]) await context.close();
});
