import type { KitchenOrderView } from "@swift-eats/contract/kitchen";
import { can } from "@swift-eats/domain/ordering";
import { Button } from "@swift-eats/ui/button";
import { Check, Hand } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useShift } from "../shift/shift-context.ts";
import { AcceptTicket } from "./accept-ticket.tsx";
import { CollectDialog } from "./collect-dialog.tsx";

/** Only what the life of an order allows now; the next step is the large one. */
export function TicketActions({ order }: { order: KitchenOrderView }) {
  if (can(order.status, "accept")) return <AcceptTicket order={order} />;
  if (can(order.status, "markReady")) return <Cooking order={order} />;
  if (order.fulfilment === "pickup" && can(order.status, "collect"))
    return <Collecting order={order} />;
  return null;
}

const moreMinutes = [5, 10] as const;

function Cooking({ order }: { order: KitchenOrderView }) {
  const t = useTranslations("board");
  const { orders } = useShift();
  const busy = orders.busy.has(order.id);
  return (
    <div className="flex flex-col gap-2">
      <Button
        variant="good"
        size="giant"
        icon={<Check aria-hidden className="size-7" />}
        onClick={() => void orders.ready(order)}
      >
        {t("ready")}
      </Button>
      <div className="grid grid-cols-2 gap-2">
        {moreMinutes.map((minutes) => (
          <Button
            key={minutes}
            variant="secondary"
            disabled={busy}
            onClick={() => void orders.delay(order, minutes)}
          >
            {t("more_minutes", { minutes })}
          </Button>
        ))}
      </div>
    </div>
  );
}

function Collecting({ order }: { order: KitchenOrderView }) {
  const t = useTranslations("board");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="giant"
        icon={<Hand aria-hidden className="size-7" />}
        onClick={() => setOpen(true)}
      >
        {t("collect")}
      </Button>
      <CollectDialog order={order} open={open} onOpenChange={setOpen} />
    </>
  );
}
