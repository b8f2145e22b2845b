import type { StopView } from "@swift-eats/contract/dispatch";
import { buttonStyle } from "@swift-eats/ui/button-style";
import { Menu } from "@swift-eats/ui/menu";
import { Notice } from "@swift-eats/ui/notice";
import { Navigation } from "lucide-react";
import { useTranslations } from "next-intl";
import { waysTo } from "./ways.ts";

/** Where it is, what the customer said about it, and a way into a maps app. */
export function AddressBlock({ stop }: { stop: StopView }) {
  const t = useTranslations("trip");
  const { address, note } = stop;
  return (
    <>
      <div className="flex items-center gap-3">
        <p className="min-w-0 flex-1 text-lg">
          {address ? (
            <>
              <span className="block font-semibold">
                {address.street} {address.houseNumber}
              </span>
              <span className="block text-base text-muted">
                {address.postcode} {address.city}
              </span>
            </>
          ) : (
            t("on_the_map")
          )}
        </p>
        <Menu
          label={t("open_maps")}
          trigger={
            <button type="button" className={buttonStyle({ variant: "secondary" })}>
              <Navigation aria-hidden className="size-5" />
              {t("maps")}
            </button>
          }
          items={waysTo(stop.location).map(({ key, url }) => ({
            key,
            label: t(`ways.${key}`),
            onSelect: () => window.open(url, "_blank", "noopener,noreferrer"),
          }))}
        />
      </div>
      {note ? <Notice title={t("note")}>{note}</Notice> : null}
    </>
  );
}
