import { SignIn } from "@swift-eats/frame/session";
import { LanguageSwitch, ThemeToggle } from "@swift-eats/frame/shell";
import { publicConfig } from "@swift-eats/server/env";
import { getTranslations } from "next-intl/server";

export default async function Page() {
  const t = await getTranslations("desk");
  const people = publicConfig().demoAccounts.filter(({ role }) => role === "operations");
  return (
    <main id="main" className="mx-auto max-w-xl px-4">
      <div className="flex justify-end gap-1 pt-3">
        <LanguageSwitch />
        <ThemeToggle />
      </div>
      <SignIn home="/" title={t("sign_in_title")} lead={t("sign_in_lead")} demoAccounts={people} />
    </main>
  );
}
