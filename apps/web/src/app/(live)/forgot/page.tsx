import { getTranslations } from "next-intl/server";
import { Forgot } from "../../../identity/forgot.tsx";
import { Screen } from "../../../shell/screen.tsx";

export async function generateMetadata() {
  return { title: (await getTranslations("identity"))("forgot") };
}

export default async function Page() {
  const t = await getTranslations("identity");
  return (
    <Screen back="/sign-in" width="narrow">
      <h1 className="mb-5 text-2xl font-extrabold">{t("forgot")}</h1>
      <Forgot />
    </Screen>
  );
}
