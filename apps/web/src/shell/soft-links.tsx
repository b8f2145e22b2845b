"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useTransition } from "react";

/** The soft link that this press means to follow here; null when the browser knows better. */
function followed(event: MouseEvent): HTMLAnchorElement | null {
  if (event.defaultPrevented || event.button !== 0) return null;
  // A new tab, a new window, a download: the reader's choice.
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  return event.target instanceof Element
    ? event.target.closest<HTMLAnchorElement>("a[data-soft]")
    : null;
}

/** Takes the presses of every `SoftLink` of the page: one listener, where each link had been a component. */
export function SoftLinks() {
  const router = useRouter();
  const t = useTranslations("frame");
  const [under, start] = useTransition();
  useEffect(() => {
    const press = (event: MouseEvent) => {
      const link = followed(event);
      const href = link?.getAttribute("href");
      if (!link || !href) return;
      event.preventDefault();
      start(() => router.push(href, { scroll: link.dataset.soft !== "keep" }));
    };
    document.addEventListener("click", press);
    return () => document.removeEventListener("click", press);
  }, [router]);
  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 top-0 z-50">
      {under ? (
        <div className="h-0.5 animate-pulse bg-accent">
          <span className="sr-only">{t("loading")}</span>
        </div>
      ) : null}
    </div>
  );
}
