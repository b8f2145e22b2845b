import { listOrders } from "@swift-eats/contract/ordering";
import { getTranslations } from "next-intl/server";
import { askHere } from "../shell/ask-page.ts";
import { Reorder } from "./reorder.tsx";

const shownMax = 4;
/** Of these the last of each restaurant is shown. */
const lookedAt = 12;

/** The last order of each restaurant, to be had again in one press. Nothing when there is none. */
export async function AgainRow() {
  const [answer, t] = await Promise.all([
    askHere(listOrders, { query: { limit: lookedAt } }),
    getTranslations("collections"),
  ]);
  if (!answer.ok) return null;
  const delivered = answer.value.items.filter(({ status }) => status === "delivered");
  const last = delivered.filter(
    (order, index) =>
      delivered.findIndex(({ restaurant }) => restaurant.id === order.restaurant.id) === index,
  );
  if (last.length === 0) return null;
  return (
    <section aria-labelledby="row-again">
      <h2 id="row-again" className="mb-2 text-lg font-bold">
        {t("again")}
      </h2>
      <ul className="-mx-4 flex gap-4 overflow-x-auto px-4 pb-2">
        {last.slice(0, shownMax).map((order) => (
          <li
            key={order.id}
            className="flex w-72 shrink-0 flex-col gap-2 rounded-card border border-line bg-surface-raised p-4"
          >
            <span className="truncate font-bold">{order.restaurant.name}</span>
            <span className="line-clamp-2 text-sm text-muted">
              {order.lines.map(({ quantity, name }) => `${quantity} × ${name}`).join(", ")}
            </span>
            <span className="mt-auto">
              <Reorder order={order} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
