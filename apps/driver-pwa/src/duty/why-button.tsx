"use client";

import { Button } from "@swift-eats/ui/button";
import { MessageCircleQuestion } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { DecisionsSheet } from "./decisions-sheet.tsx";

/** "Why was I (not) asked?": the answer is one tap away. */
export function WhyButton() {
  const t = useTranslations("decisions");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="ghost"
        wide
        icon={<MessageCircleQuestion aria-hidden className="size-5" />}
        onClick={() => setOpen(true)}
      >
        {t("title")}
      </Button>
      <DecisionsSheet open={open} onOpenChange={setOpen} />
    </>
  );
}
