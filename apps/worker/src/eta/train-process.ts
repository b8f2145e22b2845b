import { retrain } from "@swift-eats/domain/eta";

type Task = {
  readonly history: Parameters<typeof retrain>[0];
  readonly old: Parameters<typeof retrain>[1];
};

// A process of its own, started by `retrain-aside.ts`: one task in, one answer out.
process.once("message", ({ history, old }: Task) => {
  process.send?.(retrain(history, old), () => process.disconnect());
});
