import { buttonStyle } from "@swift-eats/ui/button-style";
import { MapPinOff } from "@swift-eats/ui/icons";
import { useTranslations } from "next-intl";
import { Statement } from "./statement.tsx";

/** For an app's `not-found.tsx`. */
export function NotFoundScreen({ home = "/" }: { home?: string }) {
  const t = useTranslations("frame");
  return (
    <Statement
      icon={<MapPinOff aria-hidden />}
      title={t("not_found.title")}
      body={t("not_found.body")}
      action={
        // No component of the router: this screen is part of every page, in case.
        <a href={home} className={buttonStyle()}>
          {t("not_found.home")}
        </a>
      }
    />
  );
}
