import { getPlace } from "@swift-eats/contract/cities";
import { publicConfig } from "@swift-eats/server/env";
import { getTranslations } from "next-intl/server";
import { CheckoutScreen } from "../../../checkout/checkout-screen.tsx";
import { askOrLeave } from "../../../shell/ask-page.ts";
import { Screen } from "../../../shell/screen.tsx";
import { viewerAccount } from "../../../shell/viewer.ts";

export async function generateMetadata() {
  return { title: (await getTranslations("checkout"))("title") };
}

export default async function Page() {
  const [place, account, t] = await Promise.all([
    askOrLeave(getPlace, {}),
    viewerAccount(),
    getTranslations("checkout"),
  ]);
  return (
    <Screen back="/" title={<h1>{t("title")}</h1>}>
      <CheckoutScreen place={place} account={account} demo={publicConfig().demo} />
    </Screen>
  );
}
