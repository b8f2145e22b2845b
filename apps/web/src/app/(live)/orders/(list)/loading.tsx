import { useTranslations } from "next-intl";
import { HistorySkeleton } from "../../../../orders/history-skeleton.tsx";
import { Screen } from "../../../../shell/screen.tsx";

export default function OrdersLoading() {
  const t = useTranslations("orders");
  return (
    <Screen back="/" title={<h1>{t("title")}</h1>} width="narrow">
      <HistorySkeleton />
    </Screen>
  );
}
