import type { KitchenOrderView } from "@swift-eats/contract/kitchen";
import { MessageSquareWarning } from "lucide-react";
import { useTranslations } from "next-intl";

/** What to cook. A guest's note is shouted: it may be an allergy. */
export function TicketLines({ order }: { order: KitchenOrderView }) {
  const t = useTranslations("board");
  const isFinished = order.status === "ready";
  const lines = order.lines.filter(({ status }) => status === "ordered" || status === "replaced");
  return (
    <div className="flex flex-col gap-2">
      <ul className="flex flex-col gap-2 border-y border-line py-2">
        {lines.map((line) => (
          <li key={line.id}>
            <p className="flex gap-2 leading-snug font-semibold">
              <span className="shrink-0 tabular">{line.quantity}×</span>
              <span className="min-w-0 break-words">{line.name}</span>
            </p>
            {line.options.length > 0 ? (
              <p className="ms-8 text-sm text-muted">
                {line.options.map(({ name }) => name).join(", ")}
              </p>
            ) : null}
            {line.note ? (
              <p className="mt-1 flex gap-2 rounded-input bg-wait px-3 py-2 font-extrabold text-on-wait">
                <MessageSquareWarning aria-hidden className="mt-0.5 size-6 shrink-0" />
                <span className="min-w-0 break-words">
                  <span className="sr-only">{t("note")}: </span>
                  {line.note}
                </span>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
      {isFinished ? null : (
        <p className="text-sm text-muted">{t(`sold_out.${order.soldOutChoice}`)}</p>
      )}
    </div>
  );
}
