/** Waits for a condition, not for a time: ten times longer than anything should take. */
export async function until<T>(
  look: () => Promise<T | null | undefined | false>,
  seconds = 30,
): Promise<T> {
  const endMs = performance.now() + seconds * 1_000;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (performance.now() > endMs)
      throw new Error(`still not so after ${seconds} s: ${look.toString().slice(0, 200)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
