import { bakery } from "./bakery.ts";
import { bowls } from "./bowls.ts";
import { burgers } from "./burgers.ts";
import { chinese } from "./chinese.ts";
import type { Cuisine } from "./cuisine.ts";
import { desserts } from "./desserts.ts";
import { greek } from "./greek.ts";
import { indian } from "./indian.ts";
import { korean } from "./korean.ts";
import { levant } from "./levant.ts";
import { mexican } from "./mexican.ts";
import { pizza } from "./pizza.ts";
import { ramen } from "./ramen.ts";
import { seafood } from "./seafood.ts";
import { sushi } from "./sushi.ts";
import { thai } from "./thai.ts";
import { vietnamese } from "./vietnamese.ts";

/** Everything the town can cook. */
export const cuisines: readonly Cuisine[] = [
  pizza,
  burgers,
  sushi,
  ramen,
  indian,
  thai,
  mexican,
  levant,
  bowls,
  bakery,
  chinese,
  desserts,
  korean,
  greek,
  vietnamese,
  seafood,
];
