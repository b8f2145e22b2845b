/**
 * Loaded before a server's own program. Answers its parent with a number: "weigh" with the bytes of the heap and of what it
 * holds outside, after two collections; "work" with the milliseconds of processor so far, and nothing is collected: the
 * second in which a server stands still for it would be in the latencies that are measured next.
 */
export type Question = "weigh" | "work";

const answers: Readonly<Record<Question, () => number>> = {
  weigh() {
    globalThis.gc?.();
    globalThis.gc?.();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  },
  work() {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1_000;
  },
};

process.on("message", (question: Question) => process.send?.(answers[question]()));
// A server ends by its signals, not because its parent listens no more.
process.channel?.unref();
