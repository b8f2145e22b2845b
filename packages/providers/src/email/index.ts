export type { CaughtMail, MailCatcher, MailHeader } from "./mail-catcher.ts";
export { mailCatcher } from "./mail-catcher.ts";
export { smtpMailer } from "./smtp-mailer.ts";
