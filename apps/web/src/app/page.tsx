import { nearbyRestaurants } from "@swift-eats/contract/catalog";
import { getPlace } from "@swift-eats/contract/cities";
import { RestaurantList } from "../catalog/restaurant-list.tsx";
import { PlaceButton } from "../place/place-button.tsx";
import { Welcome } from "../place/welcome.tsx";
import { askHere, askOrLeave } from "../shell/ask-page.ts";
import { HomeBottom } from "../shell/home-bottom.tsx";
import { Screen } from "../shell/screen.tsx";

const listedMax = 100;

interface PageProps {
  searchParams: Promise<{ cuisine?: string | string[]; after?: string | string[] }>;
}

const one = (value: string | string[] | undefined): string | null =>
  typeof value === "string" && value !== "" ? value : null;

export default async function Page({ searchParams }: PageProps) {
  const known = await askOrLeave(getPlace, {});
  const { place, zone } = known;
  if (!place || !zone)
    return (
      <Screen bottom={<HomeBottom />}>
        <Welcome outside={place} />
      </Screen>
    );
  const wanted = await searchParams;
  const cuisine = one(wanted.cuisine);
  const after = one(wanted.after);
  const found = await askHere(nearbyRestaurants, {
    body: { limit: listedMax, ...(cuisine ? { cuisine } : {}), ...(after ? { after } : {}) },
  });
  if (!found.ok)
    return (
      <Screen>
        <Welcome outside={place} />
      </Screen>
    );
  return (
    <Screen
      title={
        <span className="hidden ps-4 text-base font-normal md:flex">
          <PlaceButton place={place} />
        </span>
      }
      bar={<PlaceButton place={place} />}
      barOnPhones
      bottom={<HomeBottom />}
    >
      <RestaurantList found={found.value} cuisine={cuisine} />
    </Screen>
  );
}
