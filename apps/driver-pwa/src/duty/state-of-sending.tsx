"use client";

import { useProblemText } from "@swift-eats/frame/data";
import { Button } from "@swift-eats/ui/button";
import { Notice } from "@swift-eats/ui/notice";
import { CloudOff, CloudUpload } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCourier } from "./courier-context.ts";
import { useOnline } from "./use-online.ts";

/** Calm words about what still waits, and plain ones about what was refused. */
export function StateOfSending() {
  const t = useTranslations("outbox");
  const frame = useTranslations("frame");
  const text = useProblemText();
  const { offline, outbox } = useCourier();
  const online = useOnline();
  const held = outbox.waiting.filter((each) => each.held).length;
  const { refused } = outbox;
  return (
    <>
      {offline || held > 0 ? (
        <div
          role="status"
          data-waiting={held}
          className="flex items-center gap-3 bg-surface-sunken px-4 py-2.5 text-sm font-semibold"
        >
          {offline ? (
            <CloudOff aria-hidden className="size-5 shrink-0" />
          ) : (
            <CloudUpload aria-hidden className="size-5 shrink-0" />
          )}
          <span>
            {held > 0 ? t("waiting", { count: held }) : online ? t("not_live") : t("offline")}
          </span>
        </div>
      ) : null}
      {refused ? (
        <div className="px-4 pt-3">
          <Notice
            tone="bad"
            live
            title={t(`refused.${refused.action.kind}`)}
            action={
              <Button variant="ghost" onClick={outbox.forget}>
                {frame("close")}
              </Button>
            }
          >
            {text(refused.problem)}
          </Notice>
        </div>
      ) : null}
    </>
  );
}
