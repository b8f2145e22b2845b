import { escaped, page } from "./page.ts";
import type { Payment } from "./test-payments.ts";

/** The words of the imagined bank; it is no console of ours and speaks English only. */
const words = {
  title: "Test bank: is this you?",
  ask: "A payment waits for your answer.",
  gone: "There is no such payment.",
  settled: "This payment has been answered already.",
  approve: "Approve",
  decline: "Decline",
  back: "Back to the shop",
};

export function challengePage(payment: Payment | null): string {
  return page(words.title, payment ? question(payment) : `<p>${words.gone}</p>`);
}

function question(payment: Payment): string {
  if (payment.outcome !== "challenge") {
    const href = escaped(payment.returnUrl);
    return `<p>${words.settled}</p><a class="back" href="${href}">${words.back}</a>`;
  }
  return `<p>${words.ask}</p><p class="sum">${escaped(sum(payment))}</p>
<form method="post">
<button class="main" name="answer" value="approve">${words.approve}</button>
<button name="answer" value="decline">${words.decline}</button>
</form>`;
}

function sum({ amount, currency }: Payment): string {
  try {
    const format = new Intl.NumberFormat("en", { style: "currency", currency });
    const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
    return format.format(amount / 10 ** digits);
  } catch {
    return `${amount} ${currency}`;
  }
}
