import type { Address, Addresses, FoundAddress } from "@swift-eats/domain/cities";
import { type Databases, pointOf, pointText, transact } from "../connection/index.ts";

/** Farther than this the nearest address says nothing about a point. */
const nearestMetresMax = 400;

interface Row {
  readonly street: string;
  readonly houseNumber: string;
  readonly postcode: string;
  readonly city: string;
  readonly location: string;
}

const toFound = ({ location, ...address }: Row): FoundAddress => ({
  address,
  location: pointOf(location),
});

export function addressesRepository({ databases }: { databases: Databases }): Addresses {
  const columns = ["street", "houseNumber", "postcode", "city", "location"] as const;
  return {
    async search(text, near, limit) {
      const wanted = text
        .toLowerCase()
        .replaceAll(/[%_\\,]/g, " ")
        .replaceAll(/\s+/g, " ")
        .trim();
      const rows = await databases.read(
        null,
        (sql) => sql<Row[]>`
        select ${sql(columns)} from addresses
        where search_text like ${`%${wanted}%`} or ${wanted} <% search_text
        order by (search_text like ${`${wanted}%`}) desc, ${wanted} <<-> search_text,
          ${near ? sql`location <-> ${pointText(near)}::geometry,` : sql``} length(house_number), house_number
        limit ${limit}`,
      );
      return rows.map(toFound);
    },
    async nearest(point) {
      const [row] = await databases.read(
        null,
        (sql) => sql<Row[]>`
        select ${sql(columns)} from addresses
        where ST_DWithin(location::geography, ${pointText(point)}::geography, ${nearestMetresMax})
        order by location::geography <-> ${pointText(point)}::geography limit 1`,
      );
      return row ? toFound(row) : null;
    },
    async replace(geoKey, addresses) {
      await transact(databases.primary(geoKey), async (tx) => {
        await tx`delete from addresses where geo_key = ${geoKey}`;
        for (let from = 0; from < addresses.length; from += 1_000)
          await tx`insert into addresses ${tx(
            addresses.slice(from, from + 1_000).map(({ address, location }) => ({
              ...address,
              geoKey,
              searchText: searchText(address),
              location: pointText(location),
            })),
          )}`;
      });
    },
  };
}

const searchText = ({ street, houseNumber, postcode, city }: Address): string =>
  `${street} ${houseNumber} ${postcode} ${city}`.toLowerCase();
