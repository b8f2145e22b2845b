import { OpenLink } from "../../../../orders/open-link.tsx";
import { Screen } from "../../../../shell/screen.tsx";

export default async function Page({ params }: { params: Promise<{ link: string }> }) {
  const { link } = await params;
  return (
    <Screen width="narrow">
      <OpenLink link={decodeURIComponent(link)} />
    </Screen>
  );
}
