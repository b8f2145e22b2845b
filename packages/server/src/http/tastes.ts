import {
  getDietProfile,
  listFavourites,
  markFavourite,
  setDietProfile,
  unmarkFavourite,
} from "@swift-eats/contract/catalog";
import { allergens, anything, type DietProfile, diets, isPicky } from "@swift-eats/domain/catalog";
import type { Viewer } from "@swift-eats/domain/identity";
import { type AccountId, isId, ok, type RestaurantId } from "@swift-eats/domain/kernel";
import { cookie, dietCookie, dropCookie, favouritesCookie, open, seal } from "../session/index.ts";
import { type Call, route } from "./route.ts";

/** A guest's tastes live in two sealed cookies, so that pages are right from the first byte; signing in takes them along. */
const tasteSeconds = 180 * 86_400;
/** What fits a cookie. */
const guestFavouritesMax = 40;

type Taster = Pick<Call, "viewer" | "cookies" | "ports" | "setCookie">;

const accountOf = (viewer: Viewer): AccountId | null =>
  viewer.kind === "account" && viewer.role === "customer" ? viewer.accountId : null;

async function guestFavourites(cookies: Call["cookies"]): Promise<readonly RestaurantId[]> {
  const held = await open("favourites", cookies.get(favouritesCookie));
  const ids = Array.isArray(held?.ids) ? held.ids : [];
  return ids.filter((each): each is RestaurantId => typeof each === "string" && isId(each));
}

async function guestProfile(cookies: Call["cookies"]): Promise<DietProfile | null> {
  const held = await open("diet", cookies.get(dietCookie));
  if (!held) return null;
  const among = <T extends string>(known: readonly T[], said: unknown): readonly T[] =>
    known.filter((each) => Array.isArray(said) && said.includes(each));
  return { diets: among(diets, held.diets), avoid: among(allergens, held.avoid) };
}

export async function favouritesOf({
  viewer,
  cookies,
  ports,
}: Taster): Promise<readonly RestaurantId[]> {
  const account = accountOf(viewer);
  return account ? ports.tastes.favourites(account) : guestFavourites(cookies);
}

export async function dietOf({ viewer, cookies, ports }: Taster): Promise<DietProfile> {
  const account = accountOf(viewer);
  const profile = account ? await ports.tastes.dietProfile(account) : await guestProfile(cookies);
  return profile ?? anything;
}

/** What was chosen before signing in is the account's from now on; a profile that the account has stays. */
export async function bringTastes(call: Taster, accountId: AccountId): Promise<void> {
  const { cookies, ports, setCookie } = call;
  const ids = await guestFavourites(cookies);
  await ports.tastes.mark(accountId, ids, ports.clock.now());
  const said = await guestProfile(cookies);
  if (said && isPicky(said) && !(await ports.tastes.dietProfile(accountId)))
    await ports.tastes.setDietProfile(accountId, said);
  for (const name of [favouritesCookie, dietCookie])
    if (cookies.has(name)) setCookie(dropCookie(name));
}

async function keepFavourites(call: Taster, ids: readonly RestaurantId[]): Promise<void> {
  const kept = { ids: ids.slice(0, guestFavouritesMax) };
  call.setCookie(
    cookie(favouritesCookie, await seal("favourites", kept, tasteSeconds), tasteSeconds),
  );
}

const profileView = ({ diets: only, avoid }: DietProfile) => ({
  diets: [...only],
  avoid: [...avoid],
});

export const tasteRoutes = [
  route(listFavourites, async (call) => ok({ restaurantIds: [...(await favouritesOf(call))] })),
  route(markFavourite, async (call) => {
    const id = call.params.id as RestaurantId;
    const account = accountOf(call.viewer);
    if (account) await call.ports.tastes.mark(account, [id], call.ports.clock.now());
    else {
      const others = (await guestFavourites(call.cookies)).filter((each) => each !== id);
      await keepFavourites(call, [id, ...others]);
    }
    return ok(undefined);
  }),
  route(unmarkFavourite, async (call) => {
    const id = call.params.id as RestaurantId;
    const account = accountOf(call.viewer);
    if (account) await call.ports.tastes.unmark(account, id);
    else
      await keepFavourites(
        call,
        (await guestFavourites(call.cookies)).filter((each) => each !== id),
      );
    return ok(undefined);
  }),
  route(getDietProfile, async (call) => ok(profileView(await dietOf(call)))),
  route(setDietProfile, async (call) => {
    const { body, viewer, ports, setCookie } = call;
    const account = accountOf(viewer);
    if (account) await ports.tastes.setDietProfile(account, body);
    else if (isPicky(body))
      setCookie(cookie(dietCookie, await seal("diet", { ...body }, tasteSeconds), tasteSeconds));
    else setCookie(dropCookie(dietCookie));
    return ok(profileView(body));
  }),
];
