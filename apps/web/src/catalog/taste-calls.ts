import {
  type DietProfileView,
  markFavourite,
  setDietProfile,
  unmarkFavourite,
} from "@swift-eats/contract/catalog";
import { send } from "@swift-eats/frame/data";

// Loaded when somebody presses: the first page must stay light.

export async function tellFavourite(id: string, on: boolean): Promise<boolean> {
  const { ok } = await send(on ? markFavourite : unmarkFavourite, { params: { id } });
  return ok;
}

export const tellDiet = (body: DietProfileView) => send(setDietProfile, { body });
