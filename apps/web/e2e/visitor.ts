import { expect, type Page } from "@playwright/test";

/** What a visitor of the customer's app does, in words of the visitor. */

export const inTheCity = { longitude: 8.3, latitude: 54.1 };
export const farAway = { longitude: 9.9, latitude: 53.5 };

let count = 0;
/** Nobody else's, so that no limit and no repeat of another test is in the way. */
export const freshEmail = (): string => {
  count += 1;
  return `visitor.${Date.now()}.${process.pid}.${count}@example.com`;
};

export async function sayWhere(page: Page, street = "Hazel"): Promise<void> {
  await page.goto("/");
  await page.getByRole("combobox", { name: "Your address" }).fill(street);
  await page.getByRole("option").first().click();
  await expect(page.getByRole("heading", { level: 1, name: /open now/ })).toBeVisible();
}

/** Into the first restaurant of the list, which is open. */
export async function openMenu(page: Page): Promise<void> {
  await page.locator("main ul a[href^='/restaurants/']").first().click();
  await expect(page.getByRole("navigation", { name: "Sections of the menu" })).toBeVisible();
}

/** Two portions of the first dish that is not sold out, every needed choice made. */
export async function putInCart(page: Page): Promise<void> {
  await page.locator("main section li button").filter({ hasNotText: "Sold out" }).first().click();
  const dish = page.getByRole("dialog");
  await dish.getByRole("button", { name: "One more" }).click();
  await dish.getByRole("button", { name: /^Add/ }).click();
  while (await dish.locator("fieldset[aria-invalid=true]").count()) {
    await dish.locator("fieldset[aria-invalid=true]").first().locator("input").first().check();
    await dish.getByRole("button", { name: /^Add/ }).click();
  }
  await expect(page.getByRole("link", { name: /View order/ })).toBeVisible();
}

export async function toCheckout(page: Page): Promise<void> {
  await sayWhere(page);
  await openMenu(page);
  await putInCart(page);
  await page.getByRole("link", { name: /View order/ }).click();
  await expect(page.getByRole("button", { name: /Place order/ })).toBeEnabled();
}

export async function sayWho(page: Page, email = freshEmail()): Promise<string> {
  await page.getByLabel("Name").fill("Test Visitor");
  await page.getByLabel("E-mail").fill(email);
  return email;
}

export const payWith = (page: Page, card: RegExp) =>
  page.getByRole("radio", { name: card }).check({ force: true });

/** A path in the newest mail to somebody, from the demo's mail catcher. */
export async function linkFromMail(page: Page, email: string, path: RegExp): Promise<string> {
  const mails = `http://127.0.0.1:${Number(new URL(page.url()).port) + 11}/mails`;
  let link: string | undefined;
  await expect(async () => {
    const listed = await (await page.request.get(mails, { params: { to: email } })).json();
    for (const { id } of listed) {
      const { text } = await (await page.request.get(`${mails}/${id}`)).json();
      link ??= path.exec(text)?.[0];
    }
    expect(link).toBeTruthy();
  }).toPass({ timeout: 30_000 });
  return link ?? "";
}
