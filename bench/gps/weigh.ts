/** Loaded before a server's own program: answers its parent what the process weighs and has worked. */
export interface Weight {
  /** Of the heap and of what it holds outside, after two collections. */
  readonly bytes: number;
  readonly residentBytes: number;
  readonly cpuMs: number;
}

process.on("message", (word) => {
  if (word !== "weigh") return;
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  const weight: Weight = {
    bytes: heapUsed + external,
    residentBytes: rss,
    cpuMs: (user + system) / 1_000,
  };
  process.send?.(weight);
});
// A server ends by its signals, not because its parent listens no more.
process.channel?.unref();
