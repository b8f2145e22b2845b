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

const style = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1rem }
main { max-width: 24rem; width: 100% }
p.sum { font-size: 2rem; font-weight: 700; margin: .5rem 0 1.5rem }
form { display: grid; gap: .75rem }
button, a.back { font: inherit; font-weight: 600; min-height: 3rem; border-radius: .75rem; border: 2px solid currentColor;
  background: none; color: inherit; cursor: pointer; display: grid; place-items: center; text-decoration: none }
button.main { background: #14532d; border-color: #14532d; color: #fff }
`;

export function challengePage(payment: Payment | null): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title}</title><style>${style}</style></head>
<body><main><h1>${words.title}</h1>${payment ? question(payment) : `<p>${words.gone}</p>`}</main></body>
</html>`;
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

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
