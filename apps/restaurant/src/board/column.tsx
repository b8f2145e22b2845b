import type { KitchenOrderView } from "@swift-eats/contract/kitchen";
import { useTranslations } from "next-intl";
import type { ColumnName } from "./columns.ts";
import { Ticket } from "./ticket.tsx";

export interface ColumnProps {
  name: ColumnName;
  orders: readonly KitchenOrderView[];
  now: number;
  /** Another column is shown on a phone. */
  hidden: boolean;
}

export function Column({ name, orders, now, hidden }: ColumnProps) {
  const t = useTranslations("board");
  return (
    <section
      aria-label={t(`columns.${name}`)}
      data-column={name}
      className={`${hidden ? "hidden md:flex" : "flex"} min-w-0 flex-col gap-3`}
    >
      <h2 className="hidden items-baseline justify-between px-1 text-lg font-bold md:flex">
        {t(`columns.${name}`)}
        <span className="text-muted tabular">{orders.length}</span>
      </h2>
      {orders.length === 0 ? (
        <p className="rounded-card border border-dashed border-line-strong px-4 py-8 text-center text-sm text-muted">
          {t(`empty.${name}`)}
        </p>
      ) : (
        <ul className="flex flex-col gap-3">
          {orders.map((order) => (
            <li key={order.id}>
              <Ticket order={order} now={now} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
