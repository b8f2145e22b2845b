"use client";

import { cancelOrder, getOrder, listOrders, type OrderView } from "@swift-eats/contract/ordering";
import { ProblemNotice, useTell } from "@swift-eats/frame/data";
import { Button } from "@swift-eats/ui/button";
import { Dialog } from "@swift-eats/ui/dialog";
import { moneyText } from "@swift-eats/ui/price";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";

/** Cancelling by the rules, the cost said before it is agreed to. */
export function CancelOrder({ order }: { order: OrderView }) {
  const t = useTranslations("order");
  const frame = useTranslations("frame");
  const locale = useLocale();
  const [asking, setAsking] = useState(false);
  const { tell, busy, problem } = useTell(cancelOrder, [getOrder, listOrders]);
  const terms = order.cancellation;
  if (!terms) return null;
  const { currency } = order.price;
  const money = (minor: number) => moneyText({ minor, currency, locale });
  const cancel = async () => {
    const answer = await tell({
      params: { id: order.id },
      body: { expectedFeeAmount: terms.feeAmount },
    });
    if (answer.ok) setAsking(false);
  };
  return (
    <>
      <Button variant="ghost" onClick={() => setAsking(true)}>
        {t("cancel")}
      </Button>
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title={t("cancel_question")}
        description={
          terms.feeAmount === 0
            ? t("cancel_free")
            : t("cancel_fee", { fee: money(terms.feeAmount), refund: money(terms.refundAmount) })
        }
        closeLabel={frame("close")}
        footer={
          <>
            <Button variant="secondary" onClick={() => setAsking(false)}>
              {t("keep")}
            </Button>
            <Button variant="danger" busy={busy} onClick={() => void cancel()}>
              {t("cancel_confirm")}
            </Button>
          </>
        }
      >
        <ProblemNotice problem={problem} />
      </Dialog>
    </>
  );
}
