import { type Browser, type BrowserContext, expect, type Page } from "@playwright/test";
import { kitchenRestaurants } from "@swift-eats/contract/kitchen";
import { demoPassword, must, signIn, urls } from "./town.ts";

/** The kitchen that the demo's kitchen account works for first. */
export async function demoKitchen() {
  const kitchen = await signIn("kitchen@demo.swift-eats.example");
  const [first] = must(await kitchen.call(kitchenRestaurants, {})).items;
  if (!first) throw new Error("the demo's kitchen account has no restaurant");
  return first;
}

export interface Person {
  readonly context: BrowserContext;
  readonly page: Page;
}

type Device = NonNullable<Parameters<Browser["newContext"]>[0]>;

export async function person(browser: Browser, device: Device): Promise<Person> {
  const context = await browser.newContext({ locale: "en-GB", ...device });
  return { context, page: await context.newPage() };
}

export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true } as const;
export const tablet = { viewport: { width: 1180, height: 820 } } as const;
export const desk = { viewport: { width: 1440, height: 900 } } as const;

/** Signs in on a console's own page. */
export async function enter(page: Page, url: string, email: string): Promise<void> {
  await page.goto(url);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(demoPassword);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

/** Orders one dish of a restaurant as a guest, to the door next to it. Answers the PIN and the page's address. */
export async function orderFrom(page: Page, restaurantId: string, email: string): Promise<string> {
  await page.goto("/");
  await page.getByRole("combobox", { name: "Your address" }).fill("Hazel");
  await page.getByRole("option").first().click();
  await expect(page.getByRole("heading", { level: 1, name: /open now/ })).toBeVisible();
  await page.goto(`/restaurants/${restaurantId}`);
  await page.locator("main section li button").filter({ hasNotText: "Sold out" }).first().click();
  const dish = page.getByRole("dialog");
  await dish.getByRole("button", { name: "One more" }).click();
  await dish.getByRole("button", { name: /^Add/ }).click();
  while (await dish.locator("fieldset[aria-invalid=true]").count()) {
    await dish.locator("fieldset[aria-invalid=true]").first().locator("input").first().check();
    await dish.getByRole("button", { name: /^Add/ }).click();
  }
  await page.getByRole("link", { name: /View order/ }).click();
  await page.getByLabel("Name").fill("Journey Guest");
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("radio", { name: /approved/ }).check({ force: true });
  await page.getByRole("button", { name: /Place order/ }).click();
  await expect(page).toHaveURL(/\/orders\/[0-9a-f-]+$/);
  await expect(page.getByText("Tell the courier this number")).toBeVisible();
  return page.url().split("/").at(-1) ?? "";
}

/** Opens the board and waits for a ticket of that customer. */
export async function startShift(page: Page, restaurantName: string): Promise<void> {
  await enter(page, urls.restaurant, "kitchen@demo.swift-eats.example");
  const choice = page.getByRole("radio", { name: restaurantName });
  const start = page.getByRole("button", { name: "Start shift" });
  await expect(start).toBeVisible();
  if (await choice.count()) await choice.check({ force: true });
  await start.click();
}

/** On duty and live; somebody who never went home already is. */
export async function goOnDuty(page: Page): Promise<void> {
  await enter(page, urls.driver, "courier@demo.swift-eats.example");
  const off = page.getByRole("button", { name: "Go on duty" });
  const agree = page.getByRole("button", { name: "Agree and go on duty" });
  const live = page.getByText("You are live");
  await off.or(live).first().waitFor();
  if (await off.count()) {
    await off.click();
    await agree.or(live).first().waitFor();
    if (await agree.count()) await agree.click();
  }
  await expect(live).toBeVisible();
}

export async function typePin(page: Page, pin: string): Promise<void> {
  await page.getByRole("button", { name: "Enter the PIN" }).click();
  for (const digit of pin) await page.getByRole("button", { name: digit, exact: true }).click();
  await page.getByRole("button", { name: "Delivered", exact: true }).click();
}
