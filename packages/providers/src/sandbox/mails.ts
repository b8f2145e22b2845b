import { createHash } from "node:crypto";
import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";
import type { Caught } from "./caught.ts";
import type { Handler } from "./http-edge.ts";
import { html, json } from "./http-edge.ts";
import type { Journal } from "./journal.ts";
import { mailListPage, mailPage } from "./mail-page.ts";

const mailBytesMax = 2 * 1_024 * 1_024;

/** Takes every mail and sends none on. */
export function smtpCatcher(mails: Journal<Caught>): SMTPServer {
  return new SMTPServer({
    banner: "Swift Eats sandbox: nothing leaves this machine",
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    size: mailBytesMax,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        if (stream.sizeExceeded) return done(new Error("too large"));
        const to = session.envelope.rcptTo.map(({ address }) => address).join(", ");
        catchMail(mails, Buffer.concat(chunks), to).then(
          () => done(),
          (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
        );
      });
    },
  });
}

async function catchMail(mails: Journal<Caught>, raw: Buffer, to: string): Promise<void> {
  const mail = await PostalMime.parse(raw);
  const messageId = mail.messageId ?? "";
  const identity = messageId === "" ? raw : `${messageId} ${to}`;
  const id = createHash("sha256").update(identity).digest("hex").slice(0, 24);
  await mails.write(id, {
    id,
    messageId,
    from: mail.from?.address ?? "",
    to,
    subject: mail.subject ?? "",
    date: new Date().toISOString(),
    copies: (mails.records.get(id)?.copies ?? 0) + 1,
    text: mail.text ?? "",
    html: mail.html ?? "",
  });
}

export function mailRoutes(mails: Journal<Caught>): Handler {
  return async ({ method, path: [first, id, more], query }) => {
    if (more !== undefined) return undefined;
    if (first === "mail" && method === "GET") {
      if (id === undefined) return html(200, mailListPage(listed(mails, query.get("to"))));
      return html(mails.records.has(id) ? 200 : 404, mailPage(mails.records.get(id)));
    }
    if (first !== "mails") return undefined;
    if (method === "DELETE" && id === undefined) {
      await mails.clear();
      return json(200, { removed: true });
    }
    if (method !== "GET") return undefined;
    if (id === undefined) return json(200, listed(mails, query.get("to")));
    const mail = mails.records.get(id);
    return mail ? json(200, mail) : json(404, { problem: "no such mail" });
  };
}

function listed(mails: Journal<Caught>, to: string | null): Omit<Caught, "text" | "html">[] {
  const wanted = to?.toLowerCase();
  return [...mails.records.values()]
    .filter((mail) => wanted === undefined || mail.to.toLowerCase().split(", ").includes(wanted))
    .map(({ text: _text, html: _html, ...header }) => header)
    .reverse();
}
