import { nearbyRestaurants } from "@swift-eats/contract/catalog";
import { getPlace, type PlaceView } from "@swift-eats/contract/cities";
import { Suspense } from "react";
import { ListSkeleton } from "../../catalog/list-skeleton.tsx";
import { bodyOf, type ListWish, type Query, readWish } from "../../catalog/list-wish.ts";
import { RestaurantList } from "../../catalog/restaurant-list.tsx";
import { AgainRow } from "../../orders/again-row.tsx";
import { PlaceButton } from "../../place/place-button.tsx";
import { Welcome } from "../../place/welcome.tsx";
import { SearchBox } from "../../search/search-box.tsx";
import { Arriving } from "../../shell/arriving.tsx";
import { askHere, askOrLeave } from "../../shell/ask-page.ts";
import { HomeBottom } from "../../shell/home-bottom.tsx";
import { Screen } from "../../shell/screen.tsx";

const listedMax = 30;
const mappedMax = 100;

type Place = NonNullable<PlaceView["place"]>;

export default async function Page({ searchParams }: { searchParams: Promise<Query> }) {
  const known = await askOrLeave(getPlace, {});
  const { place, zone } = known;
  if (!place || !zone)
    return (
      <Screen bottom={<HomeBottom />}>
        <Welcome outside={place} />
      </Screen>
    );
  const wish = readWish(await searchParams);
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
      <div className="mb-4">
        <SearchBox />
      </div>
      <Arriving shape={<ListSkeleton />}>
        <Listed wish={wish} place={place} />
      </Arriving>
    </Screen>
  );
}

/** What the kitchens around have to offer. */
async function Listed({ wish, place }: { wish: ListWish; place: Place }) {
  const found = await askHere(nearbyRestaurants, {
    body: bodyOf(wish, wish.map ? mappedMax : listedMax),
  });
  if (!found.ok) {
    // Only the place is refused; what is broken is not said to be outside our area.
    if (found.status === 422) return <Welcome outside={place} />;
    throw new Error(`nearbyRestaurants: ${found.problem.code}`);
  }
  return (
    <RestaurantList
      found={found.value}
      wish={wish}
      door={place.location}
      again={
        <Suspense fallback={null}>
          <AgainRow />
        </Suspense>
      }
    />
  );
}
