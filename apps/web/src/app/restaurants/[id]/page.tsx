import {
  getDelivery,
  getDietProfile,
  getMenu,
  getRestaurant,
  listFavourites,
  type RestaurantView,
} from "@swift-eats/contract/catalog";
import { getHours } from "@swift-eats/contract/kitchen";
import type { Metadata } from "next";
import { CartBar } from "../../../cart/cart-bar.tsx";
import { MenuScreen } from "../../../catalog/menu-screen.tsx";
import { MenuSkeleton } from "../../../catalog/menu-skeleton.tsx";
import { siteUrl } from "../../../seo/site.ts";
import { restaurantData } from "../../../seo/structured-data.ts";
import { StructuredScript } from "../../../seo/structured-script.tsx";
import { Arriving } from "../../../shell/arriving.tsx";
import { askHere, askOrLeave } from "../../../shell/ask-page.ts";
import { Screen } from "../../../shell/screen.tsx";

interface PageProps {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const answer = await askHere(getRestaurant, { params: await params });
  if (!answer.ok) return {};
  const { id, name, description, cuisines, picture } = answer.value;
  const about = description || cuisines.join(", ");
  return {
    title: name,
    description: about,
    alternates: { canonical: siteUrl(`/restaurants/${id}`) },
    openGraph: {
      type: "website",
      title: name,
      description: about,
      url: siteUrl(`/restaurants/${id}`),
      ...(picture ? { images: [siteUrl(`/media/${picture}-1280.webp`)] } : {}),
    },
  };
}

export default async function Page({ params }: PageProps) {
  const { id } = await params;
  const restaurant = await askOrLeave(getRestaurant, { params: { id } });
  return (
    <Screen back="/" bottom={<CartBar />}>
      <Arriving shape={<MenuSkeleton />}>
        <Menu restaurant={restaurant} />
      </Arriving>
    </Screen>
  );
}

/** Whether there is such a restaurant was asked before. */
async function Menu({ restaurant }: { restaurant: RestaurantView }) {
  const given = { params: { id: restaurant.id } };
  const [menu, delivery, profile, favourites, { hours }] = await Promise.all([
    askOrLeave(getMenu, given),
    askOrLeave(getDelivery, given),
    askOrLeave(getDietProfile, {}),
    askOrLeave(listFavourites, {}),
    askOrLeave(getHours, given),
  ]);
  const url = siteUrl(`/restaurants/${restaurant.id}`);
  return (
    <>
      <StructuredScript data={restaurantData({ restaurant, menu, hours, url })} />
      <MenuScreen
        restaurant={restaurant}
        menu={menu}
        profile={profile}
        favourite={favourites.restaurantIds.includes(restaurant.id)}
        delivery={delivery}
      />
    </>
  );
}
