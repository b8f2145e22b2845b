import { getTranslations } from "next-intl/server";
import { GuestHistory } from "../../../../orders/guest-history.tsx";
import { History } from "../../../../orders/history.tsx";
import { Screen } from "../../../../shell/screen.tsx";
import { viewerAccount } from "../../../../shell/viewer.ts";

export async function generateMetadata() {
  return { title: (await getTranslations("orders"))("title") };
}

export default async function Page() {
  const [account, t] = await Promise.all([viewerAccount(), getTranslations("orders")]);
  return (
    <Screen back="/" title={<h1>{t("title")}</h1>} width="narrow">
      {account ? <History /> : <GuestHistory />}
    </Screen>
  );
}
