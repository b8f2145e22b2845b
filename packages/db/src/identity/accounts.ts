import type { Account, Accounts, NewAccount, Tickets } from "@swift-eats/domain/identity";
import type { AccountId, DriverId, Ids } from "@swift-eats/domain/kernel";
import { ok, refuse } from "@swift-eats/domain/kernel";
import {
  arrayText,
  constraintOf,
  type Databases,
  type Queryable,
  transact,
} from "../connection/index.ts";

const columns = (sql: Queryable) => sql`
  a.id, a.email, a.name, a.role, a.locale, a.geo_key, a.password_hash, a.token_version, a.email_verified,
  (select coalesce(array_agg(r.restaurant_id), '{}') from account_restaurants r where r.account_id = a.id) as restaurant_ids,
  (select d.id from drivers d where d.account_id = a.id) as driver_id`;

export function accountsRepository({
  databases,
  ids,
}: {
  databases: Databases;
  ids: Ids;
}): Accounts {
  const sql = databases.primary();
  return {
    async byEmail(email) {
      const [row] = await sql<Account[]>`
        select ${columns(sql)} from accounts a where lower(a.email) = ${email.toLowerCase()}`;
      return row ?? null;
    },
    async get(id) {
      const [row] = await sql<Account[]>`select ${columns(sql)} from accounts a where a.id = ${id}`;
      return row ?? null;
    },
    async many(wanted) {
      if (wanted.length === 0) return [];
      return sql<
        Account[]
      >`select ${columns(sql)} from accounts a where a.id = any(${arrayText(wanted)}::text::uuid[])`;
    },
    async tokenVersions(wanted) {
      const rows = await sql<{ id: AccountId; tokenVersion: number }[]>`
        select id, token_version from accounts where id = any(${arrayText(wanted)}::text::uuid[])`;
      return new Map(rows.map(({ id, tokenVersion }) => [id, tokenVersion]));
    },
    async create(account, at) {
      const created = await this.createAll([account], at);
      if (!created.ok) return created;
      const [only] = created.value;
      return only ? ok(only) : refuse({ code: "identity.unknown_account" });
    },
    async createAll(all, at) {
      const created = all.map((account) => ({ account, id: ids.next<AccountId>() }));
      try {
        await transact(sql, async (tx) => {
          for (const { account, id } of created) await insertAccount(tx, ids, id, account, at);
        });
      } catch (error) {
        if (constraintOf(error) !== "accounts_email") throw error;
        return refuse({ code: "identity.email_taken" });
      }
      const rows = await sql<Account[]>`
        select ${columns(sql)} from accounts a where a.id in ${sql(created.map(({ id }) => id))} order by a.id`;
      return ok(rows);
    },
    async join(accountId, restaurantId) {
      await sql`
        insert into account_restaurants ${sql({ accountId, restaurantId })} on conflict do nothing`;
    },
    async verifyEmail(id) {
      await sql`update accounts set email_verified = true where id = ${id}`;
    },
    async setPassword(id, passwordHash) {
      await sql`
        update accounts set password_hash = ${passwordHash}, token_version = token_version + 1 where id = ${id}`;
    },
    async endSessions(id) {
      await sql`update accounts set token_version = token_version + 1 where id = ${id}`;
    },
  };
}

async function insertAccount(
  tx: Queryable,
  ids: Ids,
  id: AccountId,
  account: NewAccount,
  at: Date,
): Promise<void> {
  const { restaurantIds, vehicle, ...row } = account;
  await tx`insert into accounts ${tx({ ...row, id, createdAt: at })}`;
  if (account.role === "customer") await tx`insert into customers ${tx({ accountId: id })}`;
  if (restaurantIds.length > 0)
    await tx`insert into account_restaurants ${tx(restaurantIds.map((restaurantId) => ({ accountId: id, restaurantId })))}`;
  if (account.role === "driver")
    await tx`insert into drivers ${tx({
      id: ids.next<DriverId>(),
      accountId: id,
      geoKey: account.geoKey,
      name: account.name,
      vehicle: vehicle ?? "bicycle",
    })}`;
}

export function ticketsRepository({ databases }: { databases: Databases }): Tickets {
  const sql = databases.primary();
  return {
    async issue(ticket) {
      await sql`insert into tickets ${sql(ticket)}`;
    },
    async redeem(kind, hash, wall) {
      const [row] = await sql<{ accountId: AccountId }[]>`
        update tickets set spent = true
        where hash = ${hash} and kind = ${kind} and not spent and expires_wall > ${wall}
        returning account_id`;
      return row?.accountId ?? null;
    },
  };
}
