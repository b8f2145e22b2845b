import {
  getDelivery,
  getDietProfile,
  getMenu,
  getRestaurant,
  listFavourites,
} from "@swift-eats/contract/catalog";
import type { Metadata } from "next";
import { CartBar } from "../../../cart/cart-bar.tsx";
import { MenuScreen } from "../../../catalog/menu-screen.tsx";
import { askHere, askOrLeave } from "../../../shell/ask-page.ts";
import { Screen } from "../../../shell/screen.tsx";

interface PageProps {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const answer = await askHere(getRestaurant, { params: await params });
  return answer.ok ? { title: answer.value.name } : {};
}

export default async function Page({ params }: PageProps) {
  const given = { params: await params };
  const [restaurant, menu, delivery, profile, favourites] = await Promise.all([
    askOrLeave(getRestaurant, given),
    askOrLeave(getMenu, given),
    askOrLeave(getDelivery, given),
    askOrLeave(getDietProfile, {}),
    askOrLeave(listFavourites, {}),
  ]);
  return (
    <Screen back="/" bottom={<CartBar />}>
      <MenuScreen
        restaurant={restaurant}
        menu={menu}
        profile={profile}
        favourite={favourites.restaurantIds.includes(restaurant.id)}
        delivery={delivery}
      />
    </Screen>
  );
}
