import { createHash } from "node:crypto";
import type { Mailer } from "@swift-eats/domain/notifications";
import { createTransport } from "nodemailer";

interface SmtpOptions {
  /** `smtp://user:password@host:port` or `smtps://`. */
  readonly url: string;
  /** `Swift Eats <orders@example.org>`. */
  readonly from: string;
}

/** Sends through a few lasting connections. `close` ends them. */
export function smtpMailer({ url, from }: SmtpOptions): Mailer & { close(): void } {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === "smtps:";
  const transport = createTransport({
    pool: true,
    maxConnections: 2,
    host: hostname,
    port: Number(port) || (secure ? 465 : 587),
    secure,
    ...(username
      ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }
      : {}),
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
    socketTimeout: 10_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = /@([\w.-]+)/.exec(from)?.[1] ?? "localhost";

  return {
    async send({ key, to, subject, text, html }) {
      // The same key gives the same Message-ID, by which a server can tell a repeated mail.
      const id = createHash("sha256").update(key).digest("hex").slice(0, 32);
      const messageId = `<${id}@${domain}>`;
      try {
        await transport.sendMail({
          from,
          to: { name: "", address: to },
          subject,
          text,
          html,
          messageId,
        });
      } catch (cause) {
        throw new Error("The mail server did not take the mail", { cause });
      }
    },
    close: () => transport.close(),
  };
}
