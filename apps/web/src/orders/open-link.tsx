"use client";

import { openOrderLink } from "@swift-eats/contract/ordering";
import { ProblemState, useTell } from "@swift-eats/frame/data";
import { Loading, Skeleton } from "@swift-eats/ui/skeleton";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";

/** A guest's link from the mail: this browser may see that order from now on. */
export function OpenLink({ link }: { link: string }) {
  const frame = useTranslations("frame");
  const router = useRouter();
  const { tell, problem } = useTell(openOrderLink);
  const open = async () => {
    const answer = await tell({ body: { link } });
    if (answer.ok) router.replace(`/orders/${answer.value.orderId}`);
  };
  const latest = useRef(open);
  latest.current = open;
  useEffect(() => void latest.current(), []);
  if (problem) return <ProblemState problem={problem} onRetry={() => void open()} />;
  return (
    <Loading label={frame("loading")} className="py-10">
      <Skeleton className="h-40 w-full" />
    </Loading>
  );
}
