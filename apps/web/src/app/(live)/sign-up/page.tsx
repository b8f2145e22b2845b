import { getTranslations } from "next-intl/server";
import { SignUp } from "../../../identity/sign-up.tsx";
import { Screen } from "../../../shell/screen.tsx";

export async function generateMetadata() {
  return { title: (await getTranslations("identity"))("sign_up") };
}

export default async function Page() {
  const t = await getTranslations("identity");
  return (
    <Screen back="/sign-in" width="narrow">
      <h1 className="mb-5 text-2xl font-extrabold">{t("sign_up")}</h1>
      <SignUp />
    </Screen>
  );
}
