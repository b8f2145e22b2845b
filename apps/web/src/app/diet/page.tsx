import { getDietProfile } from "@swift-eats/contract/catalog";
import { getTranslations } from "next-intl/server";
import { DietForm } from "../../catalog/diet-form.tsx";
import { askOrLeave } from "../../shell/ask-page.ts";
import { Screen } from "../../shell/screen.tsx";

export async function generateMetadata() {
  return { title: (await getTranslations("diet"))("title") };
}

export default async function Page() {
  const [profile, t] = await Promise.all([askOrLeave(getDietProfile, {}), getTranslations("diet")]);
  return (
    <Screen back="/" title={<h1>{t("title")}</h1>} width="narrow">
      <DietForm saved={profile} />
    </Screen>
  );
}
