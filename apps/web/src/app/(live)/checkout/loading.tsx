import { useTranslations } from "next-intl";
import { CheckoutSkeleton } from "../../../checkout/checkout-skeleton.tsx";
import { Screen } from "../../../shell/screen.tsx";

export default function CheckoutLoading() {
  const t = useTranslations("checkout");
  return (
    <Screen back="/" title={<h1>{t("title")}</h1>}>
      <CheckoutSkeleton />
    </Screen>
  );
}
