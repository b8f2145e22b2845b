import { getTranslations } from "next-intl/server";
import { Verify } from "../../../identity/verify.tsx";
import { Screen } from "../../../shell/screen.tsx";

export async function generateMetadata() {
  return { title: (await getTranslations("identity"))("verify") };
}

interface PageProps {
  searchParams: Promise<{ ticket?: string | string[] }>;
}

export default async function Page({ searchParams }: PageProps) {
  const t = await getTranslations("identity");
  const { ticket } = await searchParams;
  return (
    <Screen back="/" width="narrow">
      <h1 className="mb-5 text-2xl font-extrabold">{t("verify")}</h1>
      <Verify ticket={String(ticket ?? "")} />
    </Screen>
  );
}
