import { getTranslations } from "next-intl/server";
import { ApiDocs } from "../../../../docs/api-docs.tsx";
import { Screen } from "../../../../shell/screen.tsx";

export async function generateMetadata() {
  return { title: (await getTranslations("docs"))("title") };
}

export default async function Page() {
  const t = await getTranslations("docs");
  return (
    <Screen back="/" title={<h1>{t("title")}</h1>}>
      <ApiDocs />
    </Screen>
  );
}
