import { greatCircle, type TravelTimes } from "@swift-eats/domain/routing";

/** What all questions of one decision may take together. A decision has 100 ms. */
const budgetMs = 50;

/**
 * Travel times for one decision: once the source broke, or took longer in all than its budget, the great
 * circle answers for the rest. A zone goes on with a worse guess, not with none.
 */
export function patientTravel(
  source: TravelTimes,
  given: { readonly nowMs: () => number; readonly onFallback: () => void },
): TravelTimes {
  if (source.inMemory) return source;
  let leftMs = budgetMs;
  const giveUp = (): void => {
    if (leftMs > 0) given.onFallback();
    leftMs = 0;
  };
  return {
    between(from, to, vehicle) {
      if (leftMs <= 0) return greatCircle(from, to, vehicle);
      const askedMs = given.nowMs();
      try {
        const leg = source.between(from, to, vehicle);
        const tookMs = given.nowMs() - askedMs;
        if (tookMs >= leftMs) giveUp();
        else leftMs -= tookMs;
        return leg;
      } catch {
        giveUp();
        return greatCircle(from, to, vehicle);
      }
    },
  };
}
