import type { PlaceView } from "@swift-eats/contract/cities";
import { useTranslations } from "next-intl";
import { LaterPicker } from "./later-picker.tsx";

/** The first thing we need to know. */
export function Welcome({ outside }: { outside: PlaceView["place"] }) {
  const t = useTranslations("place");
  return (
    <div className="mx-auto flex max-w-xl flex-col gap-6 py-8 md:py-20">
      <div>
        <h1 className="text-3xl leading-tight font-extrabold text-balance">{t("welcome")}</h1>
        <p className="mt-3 text-lg text-muted">{t("welcome_body")}</p>
      </div>
      <LaterPicker outside={outside} />
    </div>
  );
}
