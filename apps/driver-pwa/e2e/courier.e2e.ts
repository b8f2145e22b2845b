import { expect, test } from "@playwright/test";
import { courierUrl } from "../../../e2e/village.ts";
import { noViolations } from "../../../e2e/violations.ts";
import { cooking, enterPin, goOnDuty, isReady, onAPhone, press, signIn, stand } from "./rider.ts";

const rider = onAPhone();

test("an offer is taken, ridden and handed over by PIN", async ({ page, context }) => {
  await signIn(page, rider());
  await goOnDuty(page);
  const order = await cooking(rider());
  await press(page, "Accept");
  const arrived = page.getByText("You seem to be there");
  await expect(page.getByRole("button", { name: "I am at the kitchen" })).toBeVisible();
  await expect(arrived).toHaveCount(0);
  // One reading inside may be luck, and two that come at once are one to a browser.
  let eastMetres = 40;
  await expect(async () => {
    eastMetres -= 1;
    await stand(context, rider(), eastMetres);
    await expect(arrived).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await press(page, "I am at the kitchen");
  const bag = page.getByRole("button", { name: "I have the bag" });
  await expect(bag).toHaveAttribute("aria-disabled", "true");
  await isReady(rider(), order);
  await expect(bag).not.toHaveAttribute("aria-disabled", "true");
  await bag.click();
  await press(page, "I am at the door");
  await enterPin(page, order.pin === "0000" ? "1111" : "0000");
  await expect(page.getByText("The PIN was wrong.")).toBeVisible();
  await enterPin(page, order.pin);
  await expect(page.getByText("You are live")).toBeVisible();
  await expect(page.getByText("1 trip", { exact: false })).toBeVisible();
});

test("what is done without a network is kept over a restart and sent in order", async ({
  page,
  context,
}) => {
  await signIn(page, rider());
  await goOnDuty(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  const order = await cooking(rider());
  await press(page, "Accept");
  await press(page, "I am at the kitchen");
  await isReady(rider(), order);
  await expect(page.getByText("Ready", { exact: true })).toBeVisible();

  await context.setOffline(true);
  await press(page, "I have the bag");
  await press(page, "I am at the door");
  await expect(page.getByText("2 steps waiting to be sent. Carry on.")).toBeVisible();
  await page.reload();
  await expect(page.getByText("2 steps waiting to be sent. Carry on.")).toBeVisible();
  await enterPin(page, order.pin);
  await expect(page.getByText("3 steps waiting to be sent. Carry on.")).toBeVisible();

  await context.setOffline(false);
  await expect(page.locator("[data-waiting]")).toHaveCount(0, { timeout: 40_000 });
  await expect(page.getByText("1 trip", { exact: false })).toBeVisible();
});

test("a refused step is dropped with everything after it, and the truth is shown", async ({
  page,
  context,
}) => {
  await signIn(page, rider());
  await goOnDuty(page);
  const order = await cooking(rider());
  await press(page, "Accept");
  await press(page, "I am at the kitchen");
  await isReady(rider(), order);
  await expect(page.getByText("Ready", { exact: true })).toBeVisible();
  await context.setOffline(true);
  await press(page, "I have the bag");
  await press(page, "I am at the door");
  await enterPin(page, order.pin === "0000" ? "1111" : "0000");
  await context.setOffline(false);
  await expect(page.getByText("The PIN was wrong.")).toBeVisible({ timeout: 40_000 });
  await expect(page.getByRole("button", { name: "Enter the PIN" })).toBeVisible();
  await expect(page.locator("[data-waiting]")).toHaveCount(0, { timeout: 40_000 });
});

test("an order may be left at the door with a photo, or a customer waited for", async ({
  page,
}) => {
  await signIn(page, rider());
  await goOnDuty(page);
  const order = await cooking(rider());
  await press(page, "Accept");
  await press(page, "I am at the kitchen");
  await isReady(rider(), order);
  await press(page, "I have the bag");
  await press(page, "I am at the door");
  await press(page, "Cannot hand over");
  await press(page, "Nobody answers: wait five minutes");
  await expect(page.getByText("The customer was told")).toBeVisible();
  const picture = await page.screenshot({ type: "jpeg" });
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "door.jpg", mimeType: "image/jpeg", buffer: picture });
  await expect(page.getByText("You are live")).toBeVisible();
});

test("an offer is declined with a reason", async ({ page }) => {
  await signIn(page, rider());
  await goOnDuty(page);
  await cooking(rider());
  const offer = page.locator("[data-trip]");
  const declined = await offer.getAttribute("data-trip");
  await press(page, "Decline");
  await press(page, "Too far");
  // The village has no other courier: the order may come back, but as another offer.
  await expect(page.locator(`[data-trip="${declined}"]`)).toHaveCount(0);
});

test("a courier says until when, and reads why they were asked or not", async ({ page }) => {
  await signIn(page, rider());
  await page.getByLabel("Until when").selectOption({ label: "2 hours" });
  await goOnDuty(page);
  await expect(page.getByText(/^Your shift ends at/)).toBeVisible();
  await press(page, "Why was I (not) asked?");
  await expect(page.getByRole("dialog").getByText("Nothing yet")).toBeVisible();
  await noViolations(page);
});

test("the app can be installed and no screen keeps anybody out", async ({ page, request }) => {
  const manifest = await (await request.get(`${courierUrl}/manifest.webmanifest`)).json();
  expect(manifest).toMatchObject({ display: "standalone", start_url: "/" });
  const icons: { src: string }[] = manifest.icons;
  for (const { src } of icons)
    expect((await request.get(`${courierUrl}${src}`)).status()).toBe(200);

  await page.goto(courierUrl);
  await expect(page.getByLabel("E-mail")).toBeVisible();
  await noViolations(page);
  await signIn(page, rider());
  await noViolations(page);
  await goOnDuty(page);
  await noViolations(page);
  await cooking(rider());
  await expect(page.getByRole("button", { name: "Accept" })).toBeVisible();
  await noViolations(page);
  await press(page, "Accept");
  await expect(page.getByRole("button", { name: "I am at the kitchen" })).toBeVisible();
  await page.emulateMedia({ colorScheme: "dark" });
  await noViolations(page);
  await press(page, "Today's earnings");
  await noViolations(page);
});
