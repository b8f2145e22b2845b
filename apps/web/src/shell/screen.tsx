import { RateBadge } from "@swift-eats/frame/clock";
import { AppBar } from "@swift-eats/ui/app-bar";
import { ChevronLeft, ReceiptText, Search, UserRound } from "@swift-eats/ui/icons";
import { PageShell } from "@swift-eats/ui/page-shell";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Mark } from "./mark.tsx";
import { SoftLink } from "./soft-link.tsx";
import { SoftLinks } from "./soft-links.tsx";

export interface ScreenProps {
  title?: ReactNode;
  /** Where the arrow leads; the mark stands there on the start page. */
  back?: string;
  /** A second line of the bar. */
  bar?: ReactNode;
  /** The second line is only needed where the first is short. */
  barOnPhones?: boolean;
  bottom?: ReactNode;
  width?: "narrow" | "page" | "full";
  children: ReactNode;
}

const round = "grid size-11 place-items-center rounded-pill text-ink hover:bg-surface-sunken";

/** Bar, content and bottom of a page of the customer's app. */
export function Screen({
  title,
  back,
  bar,
  barOnPhones,
  bottom,
  width = "page",
  children,
}: ScreenProps) {
  const t = useTranslations("shell");
  const search = useTranslations("search");
  const frame = useTranslations("frame");
  return (
    <PageShell
      skipLabel={frame("skip")}
      width={width}
      bottom={bottom}
      bar={
        <AppBar
          width="page"
          leading={
            back === undefined ? (
              <SoftLink
                href="/"
                aria-label={t("home")}
                className="flex min-h-11 items-center text-ink no-underline"
              >
                <Mark />
              </SoftLink>
            ) : (
              <SoftLink href={back} aria-label={frame("back")} className={round}>
                <ChevronLeft aria-hidden className="size-6 rtl:rotate-180" />
              </SoftLink>
            )
          }
          title={title}
          trailing={
            <>
              <RateBadge />
              <div className="flex">
                <SoftLink
                  href="/search"
                  aria-label={search("open")}
                  title={search("open")}
                  className={round}
                >
                  <Search aria-hidden className="size-5" />
                </SoftLink>
                <SoftLink
                  href="/orders"
                  aria-label={t("orders")}
                  title={t("orders")}
                  className={round}
                >
                  <ReceiptText aria-hidden className="size-5" />
                </SoftLink>
                <SoftLink
                  href="/account"
                  aria-label={t("account")}
                  title={t("account")}
                  className={round}
                >
                  <UserRound aria-hidden className="size-5" />
                </SoftLink>
              </div>
            </>
          }
        >
          {bar && barOnPhones ? <div className="md:hidden">{bar}</div> : bar}
        </AppBar>
      }
    >
      {children}
      <SoftLinks />
    </PageShell>
  );
}
