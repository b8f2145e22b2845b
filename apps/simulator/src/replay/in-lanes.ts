/** Calls under way at once: more would only wait on each other. */
const lanes = 4;

/** A few at once; the results stand in the order given. */
export async function inLanes<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const lane = async () => {
    while (next < all.length) {
      const index = next++;
      const one = all[index];
      if (one !== undefined) results[index] = await work(one);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
}
