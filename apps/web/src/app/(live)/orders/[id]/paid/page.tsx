import { Paid } from "../../../../../orders/paid.tsx";
import { Screen } from "../../../../../shell/screen.tsx";

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return (
    <Screen back="/orders" width="narrow">
      <Paid orderId={id} />
    </Screen>
  );
}
