import { useEffect, useState } from "react";

export interface Draft {
  readonly fulfilment: "delivery" | "pickup";
  /** Null: as soon as possible. */
  readonly scheduledFor: string | null;
  readonly handOver: "door" | "outside" | "reception";
  readonly doorNote: string;
  readonly soldOutChoice: "replace" | "refund" | "call";
  readonly tipAmount: number;
  readonly payWith: "card" | "cash";
  readonly card: string;
}

export const emptyDraft: Draft = {
  fulfilment: "delivery",
  scheduledFor: null,
  handOver: "door",
  doorNote: "",
  soldOutChoice: "refund",
  tipAmount: 0,
  payWith: "card",
  card: "tok_approve",
};

const storageKey = "swift-eats.draft";

/** What was chosen so far; survives a reload of this tab and the way to the bank and back. */
export function useDraft(demo: boolean) {
  const start: Draft = demo ? emptyDraft : { ...emptyDraft, payWith: "cash" };
  const [draft, setDraft] = useState(start);
  useEffect(() => {
    const stored = window.sessionStorage.getItem(storageKey);
    if (stored) setDraft((before) => ({ ...before, ...JSON.parse(stored), scheduledFor: null }));
  }, []);
  const change = (part: Partial<Draft>) =>
    setDraft((before) => {
      const after = { ...before, ...part };
      window.sessionStorage.setItem(storageKey, JSON.stringify(after));
      return after;
    });
  return [draft, change] as const;
}
