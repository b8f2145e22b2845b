"use client";

import { getMenu } from "@swift-eats/contract/catalog";
import {
  type KitchenRestaurantView,
  kitchenBoard,
  kitchenRestaurants,
} from "@swift-eats/contract/kitchen";
import { ProblemState, useAsk } from "@swift-eats/frame/data";
import { useLive } from "@swift-eats/frame/live";
import { useWakeLock } from "@swift-eats/frame/shell";
import { EmptyState } from "@swift-eats/ui/empty-state";
import { Loading, Skeleton } from "@swift-eats/ui/skeleton";
import { Store } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useMemo, useState } from "react";
import { useAlarm } from "../board/use-alarm.ts";
import { useOrders } from "../board/use-orders.ts";
import { useChosenRestaurant } from "./chosen-restaurant.ts";
import { ShiftContext } from "./shift-context.ts";
import { ShiftFrame } from "./shift-frame.tsx";
import { StartShift } from "./start-shift.tsx";

/** Who works here, at which kitchen; everything below knows both. */
export function ShiftProvider({ children }: { children: ReactNode }) {
  const t = useTranslations("shift");
  const router = useRouter();
  const { value, problem, again } = useAsk(kitchenRestaurants, {});
  const strangers = problem?.status === 401 || problem?.status === 403;
  useEffect(() => {
    if (strangers) router.replace("/sign-in");
  }, [strangers, router]);

  if (value && value.items.length === 0)
    return (
      <main id="main">
        <EmptyState icon={<Store aria-hidden />} title={t("none")} body={t("none_body")} />
      </main>
    );
  if (value) return <Kitchens restaurants={value.items}>{children}</Kitchens>;
  if (problem && !strangers)
    return (
      <main id="main">
        <ProblemState problem={problem} onRetry={() => void again()} />
      </main>
    );
  return (
    <main id="main" className="p-4">
      <Loading label={t("loading")} className="grid gap-4 lg:grid-cols-4">
        {["a", "b", "c", "d"].map((key) => (
          <Skeleton key={key} className="h-80" />
        ))}
      </Loading>
    </main>
  );
}

interface KitchensProps {
  restaurants: readonly KitchenRestaurantView[];
  children: ReactNode;
}

function Kitchens({ restaurants, children }: KitchensProps) {
  const [restaurant, choose] = useChosenRestaurant(restaurants);
  const [started, setStarted] = useState(false);
  const list = restaurants.length > 1;
  if (!restaurant || !started)
    return (
      <StartShift
        restaurants={restaurants}
        chosen={restaurant}
        onChoose={list ? choose : undefined}
        onStart={() => setStarted(true)}
      />
    );
  return (
    <OnShift
      key={restaurant.id}
      {...{ restaurant, restaurants, choose }}
      endShift={() => setStarted(false)}
    >
      {children}
    </OnShift>
  );
}

interface OnShiftProps extends KitchensProps {
  restaurant: KitchenRestaurantView;
  choose: (id: string) => void;
  endShift: () => void;
}

function OnShift({ restaurant, restaurants, choose, endShift, children }: OnShiftProps) {
  const orders = useOrders(restaurant.id);
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const list = orders.orders;
  const untouched = useMemo(() => {
    const waiting = (list ?? []).filter(({ status }) => status === "placed");
    return new Set(waiting.map(({ id }) => id).filter((id) => !touched.has(id)));
  }, [list, touched]);

  useLive({
    watch: { room: "kitchen", restaurantId: restaurant.id },
    refetch: [kitchenBoard, kitchenRestaurants, getMenu],
    on: { position: orders.moved },
  });
  useAlarm(untouched.size);
  useWakeLock(true);

  const touch = (id: string) =>
    setTouched((before) => (before.has(id) ? before : new Set(before).add(id)));
  return (
    <ShiftContext value={{ restaurant, restaurants, choose, orders, touch, untouched, endShift }}>
      <ShiftFrame>{children}</ShiftFrame>
    </ShiftContext>
  );
}
