import type { QuoteView } from "@swift-eats/contract/pricing";

/** The first slot at which a dish that is not served now is served again; null when none of them is late enough. */
export function servedSlot(
  problem: QuoteView["problems"][number],
  slots: readonly string[],
): string | null {
  const { code, from } = problem;
  if (code !== "pricing.item_not_served" || typeof from !== "string") return null;
  const served = Date.parse(from);
  return slots.find((slot) => Date.parse(slot) >= served) ?? null;
}
