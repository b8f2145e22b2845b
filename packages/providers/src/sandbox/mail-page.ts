import type { Caught } from "./caught.ts";
import { escaped, page } from "./page.ts";

/** The words of the imagined mail program; it is no console of ours and speaks English only. */
const words = {
  title: "Caught mail",
  none: "No mail has been sent yet.",
  back: "All mail",
  from: "From",
  to: "To",
  date: "Sent",
  gone: "There is no such mail.",
};

/** Newest first. */
export function mailListPage(mails: readonly Omit<Caught, "text" | "html">[]): string {
  if (mails.length === 0) return page(words.title, `<p>${words.none}</p>`, "wide");
  const rows = mails.map(
    ({ id, subject, to, date }) =>
      `<li><a href="/mail/${id}">${escaped(subject)}</a>${escaped(to)} · <time>${date}</time></li>`,
  );
  return page(words.title, `<ul>${rows.join("")}</ul>`, "wide");
}

/** The mail in a frame that runs nothing; its links open in this window. */
export function mailPage(mail: Caught | undefined): string {
  const back = `<p><a href="/mail">${words.back}</a></p>`;
  if (!mail) return page(words.title, `<p>${words.gone}</p>${back}`, "wide");
  const facts = [
    [words.from, mail.from],
    [words.to, mail.to],
    [words.date, mail.date],
  ].map(([name = "", value = ""]) => `<dt>${name}</dt><dd>${escaped(value)}</dd>`);
  const content = mail.html || `<pre>${escaped(mail.text)}</pre>`;
  const frame = `<iframe title="${escaped(mail.subject)}" sandbox="allow-top-navigation-by-user-activation"
srcdoc="${escaped(`<base target="_top">${content}`)}"></iframe>`;
  return page(mail.subject, `${back}<dl>${facts.join("")}</dl>${frame}`, "wide");
}
