import { getOrder } from "@swift-eats/contract/ordering";
import { getTranslations } from "next-intl/server";
import { OrderScreen } from "../../../../orders/order-screen.tsx";
import { askOrLeave } from "../../../../shell/ask-page.ts";
import { Screen } from "../../../../shell/screen.tsx";

export async function generateMetadata() {
  return { title: (await getTranslations("order"))("title") };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const order = await askOrLeave(getOrder, { params: await params });
  return (
    <Screen back="/orders" title={order.restaurant.name} width="full">
      <OrderScreen order={order} />
    </Screen>
  );
}
