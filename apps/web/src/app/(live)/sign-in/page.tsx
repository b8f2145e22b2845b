import { SignIn } from "@swift-eats/frame/session";
import { publicConfig } from "@swift-eats/server/env";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Screen } from "../../../shell/screen.tsx";

export async function generateMetadata() {
  return { title: (await getTranslations("identity"))("sign_in") };
}

export default async function Page() {
  const t = await getTranslations("identity");
  const { demo, demoAccounts } = publicConfig();
  const link = "font-semibold text-accent-text underline";
  return (
    <Screen back="/" width="narrow">
      <SignIn
        home="/"
        title={t("sign_in")}
        lead={t("sign_in_lead")}
        demoAccounts={demo ? demoAccounts.filter(({ role }) => role === "customer") : []}
      >
        <p className="flex flex-wrap justify-between gap-3">
          <Link href="/sign-up" className={link}>
            {t("no_account")}
          </Link>
          <Link href="/forgot" className={link}>
            {t("forgot")}
          </Link>
        </p>
      </SignIn>
    </Screen>
  );
}
