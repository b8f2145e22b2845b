import { Button } from "@swift-eats/ui/button";
import { Card } from "@swift-eats/ui/card";
import { Download, Share } from "lucide-react";
import { useTranslations } from "next-intl";
import { useInstallOffer } from "./install-offer.ts";

/** An app on the home screen starts without a network, full-screen, with one touch. */
export function InstallCard() {
  const t = useTranslations("install");
  const { offer, install, putOff } = useInstallOffer();
  if (offer === "none") return null;
  const Sign = offer === "prompt" ? Download : Share;
  return (
    <Card as="section" className="flex flex-col gap-3" aria-label={t("title")}>
      <div className="flex items-start gap-3">
        <Sign aria-hidden className="mt-1 size-6 shrink-0 text-courier-text" />
        <div>
          <p className="font-bold">{t("title")}</p>
          <p className="text-sm text-muted">{offer === "prompt" ? t("lead") : t("by_hand")}</p>
        </div>
      </div>
      <div className="flex justify-end gap-2">
        <Button variant="ghost" onClick={putOff}>
          {t("later")}
        </Button>
        {offer === "prompt" ? (
          <Button variant="secondary" onClick={() => void install()}>
            {t("install")}
          </Button>
        ) : null}
      </div>
    </Card>
  );
}
