import type { MenuView, OpeningHoursView, RestaurantView } from "@swift-eats/contract/catalog";
import { currencySign } from "../catalog/currency-sign.ts";

const escapes: Readonly<Record<string, string>> = {
  "<": "\\u003c",
  ">": "\\u003e",
  "&": "\\u0026",
  "\u2028": "\\u2028",
  "\u2029": "\\u2029",
};

/** JSON that cannot end the script element it stands in, whatever a restaurant calls a dish. */
export const safeJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (sign) => escapes[sign] ?? sign);

/** schema.org's names of diets; what it has no name for is left out. */
const dietNames: Readonly<Record<string, string>> = {
  vegan: "https://schema.org/VeganDiet",
  vegetarian: "https://schema.org/VegetarianDiet",
  halal: "https://schema.org/HalalDiet",
  gluten_free: "https://schema.org/GlutenFreeDiet",
};

/** Minor units as schema.org wants a price: a decimal text in the currency's own digits. */
function decimal(minor: number, currency: string): string {
  const format = new Intl.NumberFormat("en", { style: "currency", currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return (minor / 10 ** digits).toFixed(digits);
}

const dayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

function hoursSpecification(hours: OpeningHoursView) {
  const day = (name: string, opens: string, closes: string) => ({
    "@type": "OpeningHoursSpecification",
    dayOfWeek: name,
    opens,
    closes: closes === "24:00" ? "23:59" : closes,
  });
  return hours.alwaysOpen
    ? dayNames.map((name) => day(name, "00:00", "23:59"))
    : hours.weekly.map(({ weekday, opens, closes }) =>
        day(dayNames[weekday - 1] ?? "", opens, closes),
      );
}

export interface Described {
  readonly restaurant: RestaurantView;
  readonly menu: MenuView;
  readonly hours: OpeningHoursView;
  readonly url: string;
}

/** A restaurant with its menu, as schema.org's Restaurant. */
export function restaurantData({ restaurant, menu, hours, url }: Described) {
  const { name, description, address, location, rating, ratingCount, cuisines } = restaurant;
  return {
    "@context": "https://schema.org",
    "@type": "Restaurant",
    "@id": url,
    url,
    name,
    description,
    servesCuisine: cuisines,
    priceRange: currencySign(menu.currency).repeat(restaurant.priceLevel),
    address: {
      "@type": "PostalAddress",
      streetAddress: `${address.street} ${address.houseNumber}`.trim(),
      postalCode: address.postcode,
      addressLocality: address.city,
    },
    geo: { "@type": "GeoCoordinates", latitude: location.lat, longitude: location.lng },
    openingHoursSpecification: hoursSpecification(hours),
    ...(rating === null || ratingCount === 0
      ? {}
      : {
          aggregateRating: {
            "@type": "AggregateRating",
            ratingValue: rating,
            ratingCount,
            bestRating: 5,
          },
        }),
    hasMenu: {
      "@type": "Menu",
      hasMenuSection: menu.sections.map((section) => ({
        "@type": "MenuSection",
        name: section.name,
        hasMenuItem: section.items.map((item) => ({
          "@type": "MenuItem",
          name: item.name,
          ...(item.description ? { description: item.description } : {}),
          suitableForDiet: item.diets.flatMap((diet) => dietNames[diet] ?? []),
          offers: {
            "@type": "Offer",
            price: decimal(item.amount, menu.currency),
            priceCurrency: menu.currency,
            availability: `https://schema.org/${item.available ? "InStock" : "OutOfStock"}`,
          },
        })),
      })),
    },
  };
}
