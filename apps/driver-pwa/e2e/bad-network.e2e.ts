import { expect, type Page, test } from "@playwright/test";
import { courierUrl, whatBecameOf } from "../../../e2e/village.ts";
import { cooking, enterPin, goOnDuty, isReady, onAPhone, press, signIn, stand } from "./rider.ts";

const rider = onAPhone();
/** The whole ten minutes; in every run half of one, for the queue knows no clock. */
const cutSeconds = process.env.TEST_LONG === "1" ? 600 : 30;

/** Fixes that the phone keeps until the server has them. */
const keptFixes = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open("swift-eats-courier");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const counting = opening.result.transaction("fixes").objectStore("fixes").count();
          counting.onsuccess = () => resolve(counting.result);
        };
      }),
  );

async function toTheCounter(page: Page) {
  await signIn(page, rider());
  await goOnDuty(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  const order = await cooking(rider());
  await press(page, "Accept");
  await press(page, "I am at the kitchen");
  await isReady(rider(), order);
  await expect(page.getByText("Ready", { exact: true })).toBeVisible();
  return order;
}

test("minutes without a network in the middle of a trip lose neither a step nor a position", async ({
  page,
  context,
}) => {
  test.setTimeout((cutSeconds + 120) * 1_000);
  const order = await toTheCounter(page);
  await context.setOffline(true);
  await press(page, "I have the bag");
  for (let second = 0; second < cutSeconds; second += 1) {
    await stand(context, rider(), 140 + second * 15);
    await page.waitForTimeout(1_000);
  }
  await press(page, "I am at the door");
  await enterPin(page, order.pin);
  await expect(page.getByText("3 steps waiting to be sent. Carry on.")).toBeVisible();
  expect(await keptFixes(page)).toBeGreaterThanOrEqual(cutSeconds / 6);
  expect((await whatBecameOf(order)).order.status).toBe("ready");

  await context.setOffline(false);
  await expect(page.locator("[data-waiting]")).toHaveCount(0, { timeout: 40_000 });
  await expect.poll(() => keptFixes(page), { timeout: 40_000 }).toBeLessThanOrEqual(1);
  const { order: now, history } = await whatBecameOf(order);
  expect(now.status).toBe("delivered");
  expect(history.map(({ type }) => type)).toEqual(
    expect.arrayContaining(["OrderPickedUp", "OrderDelivered"]),
  );
});

test("steps of an app that was closed are sent by its service worker", async ({
  page,
  context,
}) => {
  const order = await toTheCounter(page);
  await context.setOffline(true);
  await press(page, "I have the bag");
  await press(page, "I am at the door");
  await enterPin(page, order.pin);
  await expect(page.getByText("3 steps waiting to be sent. Carry on.")).toBeVisible();

  // Something of the same origin that is not the app: only the worker is left.
  await page.goto("about:blank");
  await context.setOffline(false);
  await page.goto(`${courierUrl}/manifest.webmanifest`);
  const browser = await context.newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    browser.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const ours = registrations.find(({ scopeURL }) => scopeURL.startsWith(courierUrl));
      if (ours) resolve(ours.registrationId);
    });
  });
  await browser.send("ServiceWorker.enable");
  await browser.send("ServiceWorker.dispatchSyncEvent", {
    origin: courierUrl,
    registrationId: await registered,
    tag: "courier-outbox",
    lastChance: false,
  });
  await expect.poll(async () => (await whatBecameOf(order)).order.status).toBe("delivered");
});

test("a phone that was in a pocket says what others saw", async ({ page }) => {
  await signIn(page, rider());
  await goOnDuty(page);
  await page.evaluate(() => {
    const clock = Date.now.bind(Date);
    const show = (hidden: boolean) => {
      Object.defineProperty(document, "hidden", { configurable: true, get: () => hidden });
      document.dispatchEvent(new Event("visibilitychange"));
    };
    show(true);
    Date.now = () => clock() + 240_000;
    show(false);
  });
  await expect(page.getByText("Your screen was off for 4 min")).toBeVisible();
  await press(page, "Close");
  await expect(page.getByText("Your screen was off for 4 min")).toHaveCount(0);
});

test("the browser's offer to install is passed on, and put off for a week", async ({ page }) => {
  await signIn(page, rider());
  const offer = () =>
    page.evaluate(() => {
      const prompt = () => {
        document.title = "asked";
        return Promise.resolve({ outcome: "dismissed" });
      };
      window.dispatchEvent(Object.assign(new Event("beforeinstallprompt"), { prompt }));
    });
  await offer();
  await press(page, "Install");
  await expect(page).toHaveTitle("asked");
  await expect(page.getByRole("button", { name: "Install" })).toHaveCount(0);
  await page.reload();
  await offer();
  await expect(page.getByRole("button", { name: "Go on duty" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Install" })).toHaveCount(0);
});
