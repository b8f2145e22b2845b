"use client";

import { CityTime, RateBadge } from "@swift-eats/frame/clock";
import { ConnectionBanner } from "@swift-eats/frame/shell";
import { AppBar } from "@swift-eats/ui/app-bar";
import { PageShell } from "@swift-eats/ui/page-shell";
import { CalendarClock, ClipboardList, Gauge, History, UtensilsCrossed } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LoadControl } from "./load-control.tsx";
import { LoadStrip } from "./load-strip.tsx";
import { useShift } from "./shift-context.ts";
import { ShiftMenu } from "./shift-menu.tsx";

const places = [
  { href: "/", key: "board", icon: ClipboardList },
  { href: "/menu", key: "menu", icon: UtensilsCrossed },
  { href: "/capacity", key: "capacity", icon: Gauge },
  { href: "/hours", key: "hours", icon: CalendarClock },
  { href: "/ended", key: "ended", icon: History },
] as const;

const isAt = (path: string, href: string): boolean =>
  path === href || (href !== "/" && path.startsWith(`${href}/`));

/** Bar and ways of the console; the alarm rings on every page of it. */
export function ShiftFrame({ children }: { children: ReactNode }) {
  const frame = useTranslations("frame");
  const { restaurant } = useShift();
  return (
    <PageShell
      skipLabel={frame("skip")}
      width="full"
      bar={
        <AppBar
          title={<h1 className="truncate">{restaurant.name}</h1>}
          subtitle={
            <span className="flex items-center gap-2">
              <CityTime timeZone={restaurant.timeZone} />
              <RateBadge />
              <span className="hidden md:inline">
                <ConnectionBanner shape="chip" always />
              </span>
            </span>
          }
          trailing={
            <>
              <Places className="hidden lg:flex" />
              <LoadControl />
              <ShiftMenu />
            </>
          }
        >
          <Places className="flex lg:hidden" />
        </AppBar>
      }
      banner={
        <>
          <div className="md:hidden">
            <ConnectionBanner />
          </div>
          <LoadStrip />
        </>
      }
    >
      {children}
    </PageShell>
  );
}

function Places({ className }: { className: string }) {
  const t = useTranslations("shift");
  const path = usePathname();
  const { untouched } = useShift();
  return (
    <nav aria-label={t("places")} className={`gap-1 max-sm:-mx-2 ${className}`}>
      {places.map(({ href, key, icon: Icon }) => (
        <Link
          key={key}
          href={href}
          aria-current={isAt(path, href) ? "page" : undefined}
          className={`flex min-h-control flex-1 items-center justify-center gap-2 rounded-pill px-2 text-sm sm:px-4 font-semibold no-underline ${
            isAt(path, href) ? "bg-ink text-surface" : "text-ink hover:bg-surface-sunken"
          }`}
        >
          <Icon aria-hidden className="hidden size-5 sm:block" />
          {t(key)}
          {key === "board" && untouched.size > 0 ? (
            <span className="grid min-w-7 place-items-center rounded-pill bg-accent px-2 text-accent-ink tabular">
              {untouched.size}
              <span className="sr-only">{t("new_orders")}</span>
            </span>
          ) : null}
        </Link>
      ))}
    </nav>
  );
}
