import type { KitchenOrderView } from "@swift-eats/contract/kitchen";
import { isOpen, type OrderStatus } from "@swift-eats/domain/ordering";

export const columns = ["new", "preparing", "ready", "out"] as const;
export type ColumnName = (typeof columns)[number];

const columnOf: Partial<Record<OrderStatus, ColumnName>> = {
  placed: "new",
  accepted: "preparing",
  preparing: "preparing",
  ready: "ready",
  picked_up: "out",
};

export interface BoardColumns {
  readonly columns: Readonly<Record<ColumnName, readonly KitchenOrderView[]>>;
  /** Taken for later: cooking has not begun. */
  readonly scheduled: readonly KitchenOrderView[];
  readonly ended: readonly KitchenOrderView[];
}

const time = (at: string | null): number => (at === null ? 0 : Date.parse(at));

/** What each column is sorted by: the most urgent on top. */
const urgency: Record<ColumnName, (order: KitchenOrderView) => number> = {
  new: ({ acceptBy, placedAt }) => time(acceptBy ?? placedAt),
  preparing: ({ readyEstimate }) => time(readyEstimate),
  ready: ({ readyAt }) => time(readyAt),
  out: ({ readyAt }) => -time(readyAt),
};

const waitsForLater = ({ status, scheduledFor }: KitchenOrderView): boolean =>
  status === "accepted" && scheduledFor !== null;

/** Orders of a board by where they stand. */
export function sortBoard(orders: readonly KitchenOrderView[]): BoardColumns {
  const inColumn = (name: ColumnName) =>
    orders
      .filter((order) => columnOf[order.status] === name && !waitsForLater(order))
      .sort((a, b) => urgency[name](a) - urgency[name](b));
  return {
    columns: {
      new: inColumn("new"),
      preparing: inColumn("preparing"),
      ready: inColumn("ready"),
      out: inColumn("out"),
    },
    scheduled: orders
      .filter(waitsForLater)
      .sort((a, b) => time(a.scheduledFor) - time(b.scheduledFor)),
    ended: orders
      .filter(({ status }) => !isOpen(status) && status !== "awaiting_payment")
      .sort((a, b) => time(b.endedAt) - time(a.endedAt)),
  };
}
