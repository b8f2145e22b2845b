"use client";

import { Button } from "@swift-eats/ui/button";
import { Dialog } from "@swift-eats/ui/dialog";
import { Price } from "@swift-eats/ui/price";
import { useLocale, useTranslations } from "next-intl";
import type { Change } from "./changes.ts";

export interface ChangesDialogProps {
  changes: readonly Change[];
  currency: string;
  busy: boolean;
  onAccept: () => void;
  onRefuse: () => void;
}

const words = new Set(["delivery_fee", "service_fee", "total"]);

/** Nothing changes silently: before, after, and a question. */
export function ChangesDialog({ changes, currency, busy, onAccept, onRefuse }: ChangesDialogProps) {
  const t = useTranslations("checkout");
  const locale = useLocale();
  const frame = useTranslations("frame");
  const label = ({ what, name }: Change) =>
    name ?? (words.has(what) ? t(what as "total") : t("price"));
  return (
    <Dialog
      open={changes.length > 0}
      onOpenChange={onRefuse}
      title={t("changed")}
      description={t("changed_body")}
      closeLabel={frame("close")}
      footer={
        <>
          <Button variant="secondary" onClick={onRefuse}>
            {t("changed_refuse")}
          </Button>
          <Button busy={busy} onClick={onAccept}>
            {t("changed_accept")}
          </Button>
        </>
      }
    >
      <ul className="divide-y divide-line">
        {changes.map((change) => (
          <li key={`${change.what}${change.name}`} className="flex justify-between gap-4 py-2">
            <span>{label(change)}</span>
            <Price
              minor={change.toAmount}
              beforeMinor={change.fromAmount}
              beforeLabel={t("before")}
              currency={currency}
              locale={locale}
              className="font-semibold"
            />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
