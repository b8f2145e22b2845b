import { expect, test } from "@playwright/test";
import { openVillage, opsUrl, type Village } from "../../../e2e/village.ts";
import { noViolations } from "../../../e2e/violations.ts";
import { acceptedOrder, courierOnDuty, signIn } from "./desk.ts";

let village: Village;
test.beforeAll(async () => {
  village = await openVillage();
});
test.afterAll(() => village.close());

test.use({ viewport: { width: 1440, height: 900 } });

test("a courier is pinned to an order or kept away from it, with a reason, and the wish is taken back", async ({
  page,
}) => {
  const order = await acceptedOrder(village, "Winnie Wish");
  await courierOnDuty(village);
  await signIn(page, village, `/?order=${order.id}`);
  const section = page.getByRole("region", { name: "Dispatch" });
  await section.getByRole("button", { name: "Pin a courier" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Pin", exact: true }).click();
  await expect(dialog.getByText("Please choose a courier.")).toBeVisible();
  await dialog.getByRole("radio", { name: /Rob Rider/ }).check();
  await dialog.getByLabel("Reason").fill("Knows the way");
  await noViolations(page);
  await dialog.getByRole("button", { name: "Pin", exact: true }).click();
  await expect(section.getByText("Pinned to Rob Rider")).toBeVisible();

  await section.getByRole("button", { name: "Forbid a courier" }).click();
  await dialog.getByRole("radio", { name: /Rob Rider/ }).check();
  await dialog.getByLabel("Reason").fill("Has no insulated bag");
  await dialog.getByRole("button", { name: "Forbid", exact: true }).click();
  await expect(section.getByText("Not for Rob Rider")).toBeVisible();
  await expect(section.getByText("Pinned to Rob Rider")).toHaveCount(0);
  await section.getByRole("button", { name: "Undo the wish for Rob Rider" }).click();
  await expect(section.getByText("Not for Rob Rider")).toHaveCount(0);
});

test("a zone's dispatch is changed until an end and for a reason, and goes back to the standard", async ({
  page,
}) => {
  await signIn(page, village, "/dispatch");
  await expect(page.getByText("The standard holds. Nothing was changed.")).toBeVisible();
  const apply = page.getByRole("button", { name: "Change the zone" });
  await expect(apply).toHaveAttribute("aria-disabled", "true");

  await page.getByLabel("Time to answer").fill("6000");
  await expect(page.getByText("From 15 to 600, please.")).toBeVisible();
  await page.getByLabel("Time to answer").fill("45");
  await page.getByLabel("Offers").selectOption("direct");
  await page.getByLabel("Ends", { exact: true }).selectOption("60");
  await apply.click();
  await expect(page.getByText("At least 3 characters, please.")).toBeVisible();
  await page.getByLabel("Reason").fill("Rain until seven");
  await apply.click();
  await expect(page.getByText(/^Changed until/)).toBeVisible();
  const changes = page.getByRole("region", { name: "Changes" });
  await expect(changes.getByText("“Rain until seven”")).toBeVisible();
  await expect(changes.getByText("45 s")).toBeVisible();
  await noViolations(page);

  await page.getByRole("button", { name: "Back to the standard" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Reason").fill("It is dry again");
  await dialog.getByRole("button", { name: "Back to the standard" }).click();
  await expect(page.getByText("The standard holds. Nothing was changed.")).toBeVisible();
  await expect(page.getByLabel("Time to answer")).toHaveValue("90");
  await expect(changes.getByText("“It is dry again”")).toBeVisible();
});

test("a courier's list of decisions opens beside the couriers, and the keys lead to dispatch", async ({
  page,
}) => {
  await courierOnDuty(village);
  await signIn(page, village, "/couriers");
  await page.getByRole("row", { name: /Rob Rider/ }).click();
  const panel = page.getByRole("complementary", { name: "Dispatch of the courier" });
  await expect(panel.getByRole("heading", { name: "Rob Rider" })).toBeVisible();
  await noViolations(page);
  await page.keyboard.press("Escape");
  await expect(panel).toHaveCount(0);
  await page.keyboard.press("g");
  await page.keyboard.press("z");
  await expect(page).toHaveURL(`${opsUrl}/dispatch`);
});
