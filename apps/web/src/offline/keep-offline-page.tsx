"use client";

import { useLocale } from "next-intl";
import { useEffect } from "react";

/** Registers the service worker, once the page has everything it came for. */
export function KeepOfflinePage() {
  const locale = useLocale();
  useEffect(() => {
    if (!("serviceWorker" in navigator)) return;
    const register = () => {
      // Refused in private windows of some browsers: the page works without.
      navigator.serviceWorker
        .register(`/serwist/sw.js?locale=${locale}`, { scope: "/", type: "module" })
        .catch(() => undefined);
    };
    if (document.readyState === "complete") register();
    else window.addEventListener("load", register, { once: true });
    return () => window.removeEventListener("load", register);
  }, [locale]);
  return null;
}
