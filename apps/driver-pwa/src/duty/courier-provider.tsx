"use client";

import { listZones } from "@swift-eats/contract/cities";
import type { TripView } from "@swift-eats/contract/dispatch";
import { type CourierView, getCourier, listTrips } from "@swift-eats/contract/drivers";
import { isOpenTrip } from "@swift-eats/domain/dispatch";
import { askKey, ProblemState, useAsk } from "@swift-eats/frame/data";
import { useConnection, useLive } from "@swift-eats/frame/live";
import { useWakeLock } from "@swift-eats/frame/shell";
import { Loading, Skeleton } from "@swift-eats/ui/skeleton";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useCallback, useEffect, useMemo, useState } from "react";
import { foreseeAll } from "../outbox/foresee.ts";
import { forgetEverything, rememberCourier, rememberedCourier } from "../outbox/store.ts";
import { useOutbox } from "../outbox/use-outbox.ts";
import { useTracking } from "../tracking/use-tracking.ts";
import { useClockMemory } from "./clock-memory.ts";
import { CourierContext } from "./courier-context.ts";
import { useNightByClock } from "./night.ts";
import { useOnline } from "./use-online.ts";

const zonePlace = "courier.timeZone";

/** The courier as last heard: from the server, or from the phone on a start without a network. */
export function CourierProvider({ children }: { children: ReactNode }) {
  const t = useTranslations("duty");
  const router = useRouter();
  useClockMemory();
  const { value, problem, again } = useAsk(getCourier, {});
  const [kept, setKept] = useState<CourierView | null>(null);
  const stranger = problem?.status === 401 || problem?.status === 403;

  useEffect(() => {
    void rememberedCourier().then(setKept);
  }, []);
  useEffect(() => {
    if (stranger) router.replace("/sign-in");
  }, [stranger, router]);
  useEffect(() => {
    if (!value) return;
    void (async () => {
      const before = await rememberedCourier();
      if (before && before.driverId !== value.driverId) await forgetEverything();
      await rememberCourier(value);
    })();
  }, [value]);

  const courier = value ?? (stranger ? null : kept);
  if (courier) return <Known courier={courier}>{children}</Known>;
  if (problem && !stranger)
    return (
      <main id="main">
        <ProblemState problem={problem} onRetry={() => void again()} />
      </main>
    );
  return (
    <main id="main" className="p-4">
      <Loading label={t("loading")} className="flex flex-col gap-4">
        <Skeleton className="h-14" />
        <Skeleton className="h-96" />
        <Skeleton className="h-20" />
      </Loading>
    </main>
  );
}

/** The city's zone; the phone's own until it was heard once. */
function useTimeZone(geoKey: string): string {
  const { value } = useAsk(listZones, {}, { freshMilliseconds: 3_600_000 });
  const [kept, setKept] = useState<string | null>(null);
  const heard = value?.items.find((zone) => zone.geoKey === geoKey)?.timeZone;
  useEffect(() => {
    if (heard) window.localStorage.setItem(zonePlace, heard);
    setKept(window.localStorage.getItem(zonePlace));
  }, [heard]);
  return heard ?? kept ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function Known({ courier: told, children }: { courier: CourierView; children: ReactNode }) {
  const queries = useQueryClient();
  const online = useOnline();
  const connection = useConnection();
  const timeZone = useTimeZone(told.geoKey);
  useNightByClock(timeZone);

  const refetch = useCallback(() => {
    void queries.invalidateQueries({ queryKey: [getCourier.name] });
    void queries.invalidateQueries({ queryKey: [listTrips.name] });
  }, [queries]);
  const courierChanged = useCallback(
    (courier: CourierView) => queries.setQueryData(askKey(getCourier, {}), courier),
    [queries],
  );
  const tripChanged = useCallback(
    (trip: TripView | null) => {
      if (trip)
        queries.setQueryData<CourierView>(askKey(getCourier, {}), (old) =>
          old ? { ...old, trip: isOpenTrip(trip.status) ? trip : null } : old,
        );
      if (!trip || !isOpenTrip(trip.status)) refetch();
    },
    [queries, refetch],
  );
  const outbox = useOutbox(tripChanged);
  const onDuty = told.duty === "on";
  const tracking = useTracking({
    on: onDuty,
    onTrip: told.trip !== null && isOpenTrip(told.trip.status) && told.trip.status !== "offered",
    intervalSeconds: told.fixIntervalSeconds,
  });
  useWakeLock(onDuty);
  useLive({ watch: { room: "courier" }, refetch: [getCourier, listTrips] });

  const courier = useMemo(() => {
    const held = outbox.waiting.filter((each) => each.held).map(({ action }) => action);
    return held.length > 0 ? { ...told, trip: foreseeAll(told.trip, held) } : told;
  }, [told, outbox.waiting]);

  const offline = !online || connection === "offline";
  return (
    <CourierContext
      value={{ courier, timeZone, outbox, tracking, offline, refetch, tripChanged, courierChanged }}
    >
      {children}
    </CourierContext>
  );
}
