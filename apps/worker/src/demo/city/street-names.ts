import type { Random } from "../random.ts";

const stems =
  "Alder Amber Anchor Apple Ash Aspen Baker Barley Beacon Beech Bell Birch Blackthorn Bluebell Bramble Brewer Briar Bridge Candle Carter Cedar Chandler Chapel Cherry Chestnut Clover Cooper Copper Coral Corn Cottage Crane Crescent Crown Curlew Cutler Cypress Daisy Dock Dove Draper Elder Elm Ember Falcon Fennel Fern Ferry Fiddler Finch Fisher Flint Forge Foundry Fountain Foxglove Garnet Glover Granary Grange Gull Harbour Harvest Hawthorn Hazel Heather Heron Hollow Holly Honey Hop Ivory Ivy Jasmine Juniper Kestrel Kiln King Lantern Larch Lark Laurel Lavender Lily Linden Linnet Mallard Maple Market Marlow Meadow Mercer Mill Millstone Minster Mint Mulberry Myrtle Nettle Nightingale Oak Oat Orchard Osprey Otter Park Partridge Pear Pepper Pilot Pine Plover Plum Poplar Poppy Potter Primrose Quarry Quay Quince Raven Reed Robin Rope Rose Rowan Rye Saddler Saffron Sage Sailmaker Salt School Sedge Shepherd Silver Skylark Sloe Smith Sparrow Spindle Spring Starling Station Stone Swallow Swan Sycamore Tanner Teal Thatcher Thistle Thorn Thyme Tower Vale Vine Violet Walnut Warbler Weaver Well Wharf Wheat Wicker Willow Winter Wool Wren Yarrow Yew".split(
    " ",
  );

const wide = ["Road", "Avenue", "Street"] as const;
const narrow = [
  "Street",
  "Lane",
  "Row",
  "Way",
  "Close",
  "Walk",
  "Terrace",
  "Gardens",
  "Place",
] as const;
const old = ["Lane", "Row", "Yard", "Street", "Steps", "Court", "Passage"] as const;

export interface StreetNames {
  wide(): string;
  narrow(): string;
  old(): string;
}

/** Names that no street of the town bears yet. */
export function streetNames(random: Random): StreetNames {
  const taken = new Set<string>();
  const fresh = (kinds: readonly string[]): string => {
    for (let attempt = 0; attempt < 400; attempt += 1) {
      const name = `${random.pick(stems)} ${random.pick(kinds)}`;
      if (taken.has(name)) continue;
      taken.add(name);
      return name;
    }
    throw new Error("The town has run out of street names");
  };
  return { wide: () => fresh(wide), narrow: () => fresh(narrow), old: () => fresh(old) };
}

export const ringNames = ["Wall Street", "Inner Ring", "Outer Ring", "Bypass Road"] as const;

export const spokeNames = [
  "Eastgate",
  "Vineyard Road",
  "Northgate",
  "Lantern Road",
  "Mill Road",
  "Harbour Road",
  "Saltmarsh Road",
  "Southgate",
  "Abbey Road",
  "Heron Avenue",
] as const;

/** Quarters, by the compass, around the old town. */
export const quarterNames = [
  "Eastmead",
  "Vineyards",
  "Northfield",
  "Lantern Hill",
  "Millbank",
  "Harbourside",
  "Saltmarsh",
  "Southbank",
  "Abbeyfields",
  "Heronsgate",
] as const;
