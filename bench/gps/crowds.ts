import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import type {
  CourierPlan,
  CrowdPlan,
  CrowdResult,
  Order,
  Pace,
  Return,
  WatcherPlan,
} from "./plan.ts";

export interface Crowds {
  connect(people: {
    readonly couriers: readonly CourierPlan[];
    readonly watchers: readonly WatcherPlan[];
  }): Promise<void>;
  run(pace: Pace, seconds: number): Promise<readonly CrowdResult[]>;
  /** Everybody whose server was killed comes again until let in. */
  comeBack(): Promise<readonly Return[]>;
  leave(): Promise<void>;
  stop(): void;
}

const every = <T>(all: readonly T[], of: number, index: number): readonly T[] =>
  all.filter((_, at) => at % of === index);

/** Client processes on addresses of their own, from 127.0.0.2 on: each pair of addresses has its own ports. */
export function startCrowds(count: number): Crowds {
  const children = Array.from({ length: count }, () =>
    fork(join(import.meta.dirname, "crowd.ts"), {
      execArgv: ["--import", "tsx"],
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    }),
  );
  const all = <T>(orderFor: (index: number) => Order): Promise<T[]> =>
    Promise.all(children.map((child, index) => obey<T>(child, orderFor(index))));
  return {
    async connect({ couriers, watchers }) {
      const plans = children.map(
        (_, index): CrowdPlan => ({
          address: `127.0.0.${index + 2}`,
          couriers: every(couriers, count, index),
          watchers: every(watchers, count, index),
        }),
      );
      await all((index) => ({ kind: "connect", plan: plans[index] as CrowdPlan }));
    },
    run: (pace, seconds) => {
      const share = "inFlight" in pace ? { inFlight: Math.ceil(pace.inFlight / count) } : pace;
      return all<CrowdResult>(() => ({ kind: "run", pace: share, seconds }));
    },
    comeBack: () => all<Return>(() => ({ kind: "come back" })),
    async leave() {
      await all(() => ({ kind: "leave" }));
    },
    stop() {
      for (const child of children) child.kill("SIGTERM");
    },
  };
}

function obey<T>(child: ChildProcess, order: Order): Promise<T> {
  return new Promise((done, fail) => {
    const ended = (status: number | null) => fail(new Error(`a crowd ended with status ${status}`));
    child.once("exit", ended);
    child.once("message", (answer) => {
      child.off("exit", ended);
      done(answer as T);
    });
    child.send(order);
  });
}
