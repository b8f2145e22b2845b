import { useSearchParams } from "next/navigation";
import { useCallback } from "react";

export const tabs = ["open", "unassigned", "ended"] as const;
export type Tab = (typeof tabs)[number];

/** What the address says: the tab and the order that is looked at. A link to it shows the same. */
export function useDeskAddress() {
  const query = useSearchParams();
  const asked = query.get("tab");
  const change = useCallback((changes: Readonly<Record<string, string | null>>) => {
    const next = new URLSearchParams(window.location.search);
    for (const [key, value] of Object.entries(changes)) {
      if (value === null) next.delete(key);
      else next.set(key, value);
    }
    const text = next.toString();
    window.history.replaceState(null, "", text ? `?${text}` : window.location.pathname);
  }, []);
  return {
    tab: tabs.find((each) => each === asked) ?? "open",
    orderId: query.get("order"),
    showTab: useCallback((tab: Tab) => change({ tab: tab === "open" ? null : tab }), [change]),
    showOrder: useCallback((id: string | null) => change({ order: id }), [change]),
  };
}
