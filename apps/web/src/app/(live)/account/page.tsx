import { publicConfig } from "@swift-eats/server/env";
import { getTranslations } from "next-intl/server";
import { Account } from "../../../identity/account.tsx";
import { Screen } from "../../../shell/screen.tsx";
import { viewerAccount } from "../../../shell/viewer.ts";

export async function generateMetadata() {
  return { title: (await getTranslations("identity"))("account") };
}

interface PageProps {
  searchParams: Promise<{ welcome?: string | string[] }>;
}

export default async function Page({ searchParams }: PageProps) {
  const [account, t] = await Promise.all([viewerAccount(), getTranslations("identity")]);
  const { welcome } = await searchParams;
  return (
    <Screen back="/" title={<h1>{t("account")}</h1>} width="narrow">
      <Account account={account} welcome={welcome !== undefined} mailUrl={publicConfig().mailUrl} />
    </Screen>
  );
}
