import { getTranslations } from "next-intl/server";
import { Reset } from "../../../identity/reset.tsx";
import { Screen } from "../../../shell/screen.tsx";

export async function generateMetadata() {
  return { title: (await getTranslations("identity"))("new_password") };
}

interface PageProps {
  searchParams: Promise<{ ticket?: string | string[] }>;
}

export default async function Page({ searchParams }: PageProps) {
  const t = await getTranslations("identity");
  const { ticket } = await searchParams;
  return (
    <Screen back="/sign-in" width="narrow">
      <h1 className="mb-5 text-2xl font-extrabold">{t("new_password")}</h1>
      <Reset ticket={String(ticket ?? "")} />
    </Screen>
  );
}
