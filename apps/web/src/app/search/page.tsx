import { getDietProfile } from "@swift-eats/contract/catalog";
import { getPlace } from "@swift-eats/contract/cities";
import { searchAll } from "@swift-eats/contract/search";
import { Notice } from "@swift-eats/ui/notice";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DietNotice } from "../../catalog/diet-notice.tsx";
import { PlaceButton } from "../../place/place-button.tsx";
import { Welcome } from "../../place/welcome.tsx";
import { addressOf, bodyOf, type Params, readAddress } from "../../search/search-address.ts";
import { SearchBox } from "../../search/search-box.tsx";
import { SearchResults } from "../../search/search-results.tsx";
import { askHere, askOrLeave } from "../../shell/ask-page.ts";
import { HomeBottom } from "../../shell/home-bottom.tsx";
import { Screen } from "../../shell/screen.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("search");
  return { title: t("title"), robots: { index: false } };
}

export default async function Page({ searchParams }: { searchParams: Promise<Params> }) {
  const { place, zone } = await askOrLeave(getPlace, {});
  if (!place || !zone)
    return (
      <Screen bottom={<HomeBottom />}>
        <Welcome outside={place} />
      </Screen>
    );
  const wanted = readAddress(await searchParams);
  const profile = await askOrLeave(getDietProfile, {});
  const found = await askHere(searchAll, { body: bodyOf(wanted, profile) });
  const t = await getTranslations("problems");
  return (
    <Screen
      back="/"
      title={
        <span className="hidden text-base font-normal md:flex">
          <PlaceButton place={place} />
        </span>
      }
      bar={<PlaceButton place={place} />}
      barOnPhones
      bottom={<HomeBottom />}
    >
      <div className="flex flex-col gap-4">
        <SearchBox key={wanted.text} text={wanted.text} autoFocus={wanted.text === ""} />
        <DietNotice
          profile={profile}
          mine={wanted.mine}
          href={addressOf({ ...wanted, mine: !wanted.mine, after: null })}
        />
        {found.ok ? (
          <SearchResults wanted={wanted} found={found.value} />
        ) : (
          <Notice tone="bad" live>
            {found.problem.code === "search.query_too_long"
              ? t("search_query_too_long")
              : t("search_failed")}
          </Notice>
        )}
      </div>
    </Screen>
  );
}
