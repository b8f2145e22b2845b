import type { FoundAddressView } from "@swift-eats/contract/cities";

type Address = FoundAddressView["address"];

export const streetLine = ({ street, houseNumber }: Address): string =>
  [street, houseNumber].filter(Boolean).join(" ");

export const cityLine = ({ postcode, city }: Address): string =>
  [postcode, city].filter(Boolean).join(" ");
