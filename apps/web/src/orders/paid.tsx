"use client";

import { confirmPayment } from "@swift-eats/contract/ordering";
import { ProblemState, useTell } from "@swift-eats/frame/data";
import { Loading, Skeleton } from "@swift-eats/ui/skeleton";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { writeCart } from "../cart/cart.ts";
import { endAttempt } from "../checkout/attempt.ts";
import { endedBadly } from "./stages.ts";

/** Back from the bank: ask what it decided, then show the order. */
export function Paid({ orderId }: { orderId: string }) {
  const t = useTranslations("order");
  const router = useRouter();
  const { tell, problem } = useTell(confirmPayment);
  const ask = async () => {
    const answer = await tell({ params: { id: orderId } });
    if (!answer.ok) return;
    const { status } = answer.value;
    if (status !== "awaiting_payment") endAttempt();
    if (status !== "awaiting_payment" && !endedBadly(status)) writeCart(null);
    router.replace(`/orders/${orderId}`);
  };
  const latest = useRef(ask);
  latest.current = ask;
  useEffect(() => void latest.current(), []);
  if (problem) return <ProblemState problem={problem} onRetry={() => void ask()} />;
  return (
    <Loading label={t("asking_bank")} className="flex flex-col gap-4 py-10">
      <p aria-hidden className="text-center text-lg font-semibold">
        {t("asking_bank")}
      </p>
      <Skeleton className="h-40 w-full" />
    </Loading>
  );
}
