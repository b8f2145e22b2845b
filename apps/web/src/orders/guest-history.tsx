"use client";

import { getOrder } from "@swift-eats/contract/ordering";
import { useAsk } from "@swift-eats/frame/data";
import { Skeleton } from "@swift-eats/ui/skeleton";
import { useEffect, useState } from "react";
import { NoOrders } from "./no-orders.tsx";
import { PastOrder } from "./past-order.tsx";
import { rememberedOrders } from "./remembered.ts";

/** What was ordered in this browser without an account. */
export function GuestHistory() {
  const [ids, setIds] = useState<readonly string[] | null>(null);
  useEffect(() => setIds(rememberedOrders()), []);
  if (ids === null) return <Skeleton className="h-28 w-full" />;
  return (
    <div className="flex flex-col gap-3">
      <ul className="flex flex-col gap-3">
        {ids.map((id) => (
          <Remembered key={id} id={id} />
        ))}
      </ul>
      <NoOrders signedIn={false} brief={ids.length > 0} />
    </div>
  );
}

/** One that this browser may no longer see is left out. */
function Remembered({ id }: { id: string }) {
  const { value, loading } = useAsk(getOrder, { params: { id } });
  if (loading) return <Skeleton className="h-28 w-full" />;
  return value ? (
    <li>
      <PastOrder order={value} />
    </li>
  ) : null;
}
