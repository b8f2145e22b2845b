import { afterAll, beforeAll, expect, test } from "vitest";
import { scratchSandbox } from "../sandbox/scratch.ts";
import { mailCatcher, smtpMailer } from "./index.ts";

let sandbox: Awaited<ReturnType<typeof scratchSandbox>>;
beforeAll(async () => {
  sandbox = await scratchSandbox();
});
afterAll(() => sandbox.discard());

const mail = (key: string, to = "ann@example.org") => ({
  key,
  to,
  subject: "Deine Bestellung ist da: Käsespätzle",
  text: "Guten Appetit",
  html: "<p>Guten Appetit</p>",
});

test("a mail arrives with its words, and is found by its recipient, newest first", async () => {
  const mailer = smtpMailer({
    url: sandbox.smtpUrl,
    from: "Swift Eats <orders@swift-eats.example>",
  });
  const catcher = mailCatcher({ url: sandbox.url });
  await mailer.send(mail("one"));
  await mailer.send(mail("two"));
  await mailer.send(mail("three", "bob@example.org"));
  const [newest, older, none] = await catcher.list({ to: "Ann@example.org" });
  expect([older?.subject, none]).toEqual([mail("one").subject, undefined]);
  expect(await catcher.get(newest?.id ?? "")).toMatchObject({
    from: "orders@swift-eats.example",
    to: "ann@example.org",
    text: "Guten Appetit\n",
    html: "<p>Guten Appetit</p>\n",
  });
  expect(await catcher.list()).toHaveLength(3);
  expect(await catcher.get("nothing")).toBeNull();
  mailer.close();
});

test("a mail sent again under its key can be told from a second one", async () => {
  const mailer = smtpMailer({ url: sandbox.smtpUrl, from: "orders@swift-eats.example" });
  const catcher = mailCatcher({ url: sandbox.url });
  await mailer.send(mail("again", "eve@example.org"));
  await mailer.send(mail("again", "eve@example.org"));
  const mails = await catcher.list({ to: "eve@example.org" });
  expect(mails.map(({ copies }) => copies)).toEqual([2]);
  mailer.close();
});

test("an address cannot smuggle in another recipient or header", async () => {
  const mailer = smtpMailer({ url: sandbox.smtpUrl, from: "orders@swift-eats.example" });
  const catcher = mailCatcher({ url: sandbox.url });
  const to = "mal@example.org\r\nBcc: victim@example.org";
  await mailer.send(mail("smuggled", to)).catch(() => undefined);
  expect(await catcher.list({ to: "victim@example.org" })).toEqual([]);
  mailer.close();
});

test("a mail server that is away throws with its cause", async () => {
  const mailer = smtpMailer({ url: "smtp://127.0.0.1:1", from: "orders@swift-eats.example" });
  await expect(mailer.send(mail("away"))).rejects.toMatchObject({ cause: expect.anything() });
  mailer.close();
});

test("caught mails outlive a restart and can be thrown away", async () => {
  const first = await scratchSandbox();
  const mailer = smtpMailer({ url: first.smtpUrl, from: "orders@swift-eats.example" });
  await mailer.send(mail("kept"));
  mailer.close();
  await first.stop();
  const second = await scratchSandbox({ dir: first.dir });
  const catcher = mailCatcher({ url: second.url });
  expect(await catcher.list()).toHaveLength(1);
  await fetch(new URL("/mails", second.url), { method: "DELETE" });
  expect(await catcher.list()).toEqual([]);
  expect((await fetch(new URL("/healthz", second.url))).status).toBe(200);
  expect((await fetch(new URL("/%E0%A4%A", second.url))).status).toBe(400);
  expect((await fetch(new URL("/elsewhere", second.url))).status).toBe(404);
  await second.discard();
});

test("the page of caught mails shows them, and runs nothing that a mail brings", async () => {
  const own = await scratchSandbox();
  const mailer = smtpMailer({ url: own.smtpUrl, from: "orders@swift-eats.example" });
  const hostile = '<script>alert(1)</script>"><img src=x onerror=alert(1)>';
  await mailer.send({ ...mail("page"), subject: hostile, html: hostile });
  mailer.close();
  const [caught] = await mailCatcher({ url: own.url }).list();
  const pages = await Promise.all(
    ["/mail", `/mail/${caught?.id}`].map((path) => fetch(new URL(path, own.url))),
  );
  for (const page of pages) {
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(await page.text()).not.toMatch(/<script|<img/);
  }
  expect((await fetch(new URL("/mail/none", own.url))).status).toBe(404);
  await own.discard();
});
