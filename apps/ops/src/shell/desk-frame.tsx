"use client";

import {
  getOperationsOrder,
  listDeadLetters,
  listOperationsDrivers,
  listOperationsOrders,
  listOrderDecisions,
  overview,
} from "@swift-eats/contract/operations";
import { CityTime, RateControl } from "@swift-eats/frame/clock";
import { useLive } from "@swift-eats/frame/live";
import { ConnectionBanner } from "@swift-eats/frame/shell";
import { AppBar } from "@swift-eats/ui/app-bar";
import { IconButton } from "@swift-eats/ui/icon-button";
import { PageShell } from "@swift-eats/ui/page-shell";
import { Bike, Keyboard, MailX, MapPinned, Radar, Route, Search, Target } from "lucide-react";
import Link from "next/link";
import { usePathname, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Counters } from "./counters.tsx";
import { DeskMenu } from "./desk-menu.tsx";
import { HelpDialog } from "./help-dialog.tsx";
import { useCalmRefetch } from "./use-calm-refetch.ts";
import { useKeys } from "./use-keys.ts";
import { ZonePicker } from "./zone-picker.tsx";
import { useZone } from "./zone-provider.tsx";

const places = [
  { href: "/", key: "live", icon: Radar },
  { href: "/couriers", key: "couriers", icon: Bike },
  { href: "/dispatch", key: "dispatch", icon: Route },
  { href: "/promise", key: "promise", icon: Target },
  { href: "/areas", key: "areas", icon: MapPinned },
  { href: "/search", key: "search", icon: Search },
  { href: "/dead-letters", key: "dead_letters", icon: MailX },
] as const;

const orders = [
  listOperationsOrders,
  getOperationsOrder,
  listOrderDecisions,
  overview,
  listDeadLetters,
];
const ordersLeastMs = 1_000;
/** Reading where couriers are is audited, so it is not done for every event. */
const driversLeastMs = 5_000;

/** Bar, keys and live line of every screen. */
export function DeskFrame({ children }: { children: ReactNode }) {
  const t = useTranslations("desk");
  const frame = useTranslations("frame");
  const router = useRouter();
  const { zone } = useZone();
  const [help, setHelp] = useState(false);
  const ordersAgain = useCalmRefetch(orders, ordersLeastMs);
  const driversAgain = useCalmRefetch([listOperationsDrivers], driversLeastMs);
  useLive({
    watch: { room: "operations", geoKey: zone.geoKey },
    on: {
      order: () => {
        ordersAgain();
        driversAgain();
      },
    },
  });
  useKeys({
    "?": () => setHelp(true),
    "g l": () => router.push("/"),
    "g c": () => router.push("/couriers"),
    "g z": () => router.push("/dispatch"),
    "g p": () => router.push("/promise"),
    "g a": () => router.push("/areas"),
    "g s": () => router.push("/search"),
    "g d": () => router.push("/dead-letters"),
  });
  return (
    <PageShell
      skipLabel={frame("skip")}
      width="full"
      bar={
        <AppBar
          title={<h1>{t("title")}</h1>}
          subtitle={
            <span className="flex items-center gap-2 lg:hidden">
              <ZonePicker />
              <CityTime timeZone={zone.timeZone} />
            </span>
          }
          trailing={
            <>
              <span className="hidden items-center gap-2 text-sm text-muted lg:flex">
                <ZonePicker />
                <CityTime timeZone={zone.timeZone} />
              </span>
              <RateControl />
              <span className="hidden md:inline">
                <ConnectionBanner shape="chip" always />
              </span>
              <span className="hidden lg:inline">
                <IconButton
                  label={t("keys")}
                  icon={<Keyboard aria-hidden />}
                  onClick={() => setHelp(true)}
                />
              </span>
              <DeskMenu />
            </>
          }
        >
          <div className="flex flex-col gap-1 lg:flex-row lg:justify-between">
            <Places />
            <Counters className="flex justify-between overflow-x-auto" />
          </div>
        </AppBar>
      }
      banner={
        <div className="md:hidden">
          <ConnectionBanner />
        </div>
      }
    >
      {children}
      <HelpDialog open={help} onOpenChange={setHelp} />
    </PageShell>
  );
}

function Places() {
  const t = useTranslations("desk");
  const path = usePathname();
  return (
    <nav aria-label={t("places")} className="flex gap-1 overflow-x-auto">
      {places.map(({ href, key, icon: Icon }) => (
        <Link
          key={key}
          href={href}
          aria-current={path === href ? "page" : undefined}
          className={`flex min-h-11 flex-1 items-center justify-center gap-2 rounded-pill px-3 text-sm font-semibold whitespace-nowrap no-underline ${
            path === href ? "bg-ink text-surface" : "text-ink hover:bg-surface-sunken"
          }`}
        >
          <Icon aria-hidden className="hidden size-4 sm:block lg:hidden xl:block" />
          {t(key)}
        </Link>
      ))}
    </nav>
  );
}
