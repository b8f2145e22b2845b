import { buttonStyle } from "@swift-eats/ui/button-style";
import { MapPinOff } from "lucide-react";
import Link from "next/link";
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
        <Link href={home} className={buttonStyle()}>
          {t("not_found.home")}
        </Link>
      }
    />
  );
}
