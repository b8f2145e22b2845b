/** Messages a client may send at once, and each second after that. A kitchen with two hundred rooms comes back in one go. */
const messagesMax = 250;
const messagesPerSecond = 10;

/** Counts the messages of one socket. Wall time. */
export interface Allowance {
  left: number;
  atMs: number;
}

export const fullAllowance = (nowMs: number): Allowance => ({ left: messagesMax, atMs: nowMs });

/** Takes one message off; false when there is none left. */
export function spend(allowance: Allowance, nowMs: number): boolean {
  const gained = ((nowMs - allowance.atMs) / 1_000) * messagesPerSecond;
  allowance.left = Math.min(messagesMax, allowance.left + gained);
  allowance.atMs = nowMs;
  if (allowance.left < 1) return false;
  allowance.left -= 1;
  return true;
}
