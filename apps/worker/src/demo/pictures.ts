import { createRequire } from "node:module";
import sharp from "sharp";
import { seededRandom } from "./random.ts";

interface Plate {
  /** The main thing first; up to two companions. */
  icons: readonly [string, ...string[]];
  /** Degrees on the colour wheel. */
  hue: number;
  /** Three dishes side by side rather than one with companions. */
  table?: true;
}

const one = (hue: number, ...icons: [string, ...string[]]): Plate => ({ icons, hue });
const cover = (hue: number, ...icons: [string, ...string[]]): Plate => ({
  icons,
  hue,
  table: true,
});

/** One hue to a cuisine, so that a list looks as if one photographer had made it. */
const plates: Record<string, Plate> = {
  "cover-pizza": cover(14, "pizza", "spaghetti", "tomato"),
  "pizza-basil": one(14, "pizza", "leafy-green", "tomato"),
  "pizza-mushroom": one(14, "pizza", "brown-mushroom", "onion"),
  "pizza-hot": one(14, "pizza", "hot-pepper", "tomato"),
  pasta: one(14, "spaghetti", "tomato", "cheese-wedge"),
  "garlic-bread": one(14, "flatbread", "garlic"),
  "cover-burgers": cover(34, "hamburger", "french-fries", "cup-with-straw"),
  burger: one(34, "hamburger", "tomato", "leafy-green"),
  "burger-bacon": one(34, "hamburger", "bacon"),
  fries: one(34, "french-fries", "potato"),
  "chicken-wings": one(34, "poultry-leg", "hot-pepper"),
  "cover-sushi": cover(192, "sushi", "fried-shrimp", "rice-ball"),
  sushi: one(192, "sushi", "ginger-root"),
  "sushi-cucumber": one(192, "sushi", "cucumber", "avocado"),
  tempura: one(192, "fried-shrimp", "lemon"),
  onigiri: one(192, "rice-ball", "cherry-blossom"),
  "cover-ramen": cover(356, "steaming-bowl", "dumpling", "fish-cake-with-swirl"),
  ramen: one(356, "steaming-bowl", "fish-cake-with-swirl"),
  "ramen-egg": one(356, "steaming-bowl", "egg", "leafy-green"),
  gyoza: one(356, "dumpling", "ginger-root"),
  "cover-indian": cover(42, "curry-rice", "flatbread", "hot-pepper"),
  curry: one(42, "curry-rice", "hot-pepper"),
  "curry-green": one(42, "pot-of-food", "leafy-green", "garlic"),
  naan: one(42, "flatbread", "butter"),
  "rice-wok": one(42, "cooked-rice", "pea-pod"),
  "cover-thai": cover(96, "pot-of-food", "shrimp", "coconut"),
  "thai-curry": one(96, "pot-of-food", "coconut", "hot-pepper"),
  "pad-thai": one(96, "takeout-box", "shrimp", "lime"),
  "papaya-salad": one(96, "green-salad", "peanuts", "lime"),
  "cover-mexican": cover(66, "taco", "burrito", "avocado"),
  taco: one(66, "taco", "lime"),
  burrito: one(66, "burrito", "beans"),
  tamale: one(66, "tamale", "ear-of-corn"),
  nachos: one(66, "avocado", "ear-of-corn", "tomato"),
  "cover-levant": cover(78, "falafel", "stuffed-flatbread", "olive"),
  falafel: one(78, "falafel", "lemon"),
  shawarma: one(78, "stuffed-flatbread", "onion"),
  hummus: one(78, "bowl-with-spoon", "beans", "olive"),
  kebab: one(78, "meat-on-bone", "flatbread", "tomato"),
  "cover-bowls": cover(138, "green-salad", "avocado", "carrot"),
  bowl: one(138, "green-salad", "avocado"),
  "grain-bowl": one(138, "shallow-pan-of-food", "broccoli", "carrot"),
  smoothie: one(138, "cup-with-straw", "strawberry", "blueberries"),
  "cover-bakery": cover(28, "croissant", "pancakes", "hot-beverage"),
  croissant: one(28, "croissant", "butter"),
  bread: one(28, "bread", "baguette-bread"),
  breakfast: one(28, "cooking", "tomato", "bacon"),
  bagel: one(28, "bagel", "cucumber", "egg"),
  pancakes: one(28, "pancakes", "blueberries"),
  "cover-chinese": cover(4, "takeout-box", "dumpling", "fortune-cookie"),
  "dim-sum": one(4, "dumpling", "hot-pepper"),
  wok: one(4, "takeout-box", "bell-pepper", "broccoli"),
  "cover-desserts": cover(330, "ice-cream", "doughnut", "shortcake"),
  "ice-cream": one(330, "ice-cream", "strawberry"),
  cake: one(330, "shortcake", "cherries"),
  doughnut: one(330, "doughnut", "cupcake"),
  waffle: one(330, "waffle", "strawberry"),
  cookie: one(330, "cookie", "chocolate-bar"),
  "cover-korean": cover(346, "shallow-pan-of-food", "poultry-leg", "hot-pepper"),
  bibimbap: one(346, "shallow-pan-of-food", "egg", "carrot"),
  "korean-chicken": one(346, "poultry-leg", "hot-pepper", "garlic"),
  kimchi: one(346, "leafy-green", "hot-pepper"),
  "cover-greek": cover(214, "stuffed-flatbread", "green-salad", "olive"),
  gyros: one(214, "stuffed-flatbread", "tomato", "onion"),
  "greek-salad": one(214, "green-salad", "olive", "cheese-wedge"),
  souvlaki: one(214, "cut-of-meat", "lemon"),
  "cover-vietnamese": cover(160, "steaming-bowl", "baguette-bread", "lime"),
  pho: one(160, "steaming-bowl", "lime", "leafy-green"),
  "banh-mi": one(160, "baguette-bread", "cucumber", "carrot"),
  "summer-rolls": one(160, "burrito", "shrimp", "leafy-green"),
  "cover-seafood": cover(202, "french-fries", "fish", "lobster"),
  "fish-chips": one(202, "french-fries", "fish", "lemon"),
  lobster: one(202, "lobster", "lemon"),
  "soft-drink": one(180, "cup-with-straw", "ice"),
  juice: one(48, "tropical-drink", "tangerine"),
  coffee: one(22, "hot-beverage", "cookie"),
  tea: one(110, "teacup-without-handle", "teapot"),
  beer: one(44, "beer-mug", "pretzel"),
};

/** Every picture there is, at most eighty. */
export const pictureKeys: string[] = Object.keys(plates);

const width = 1600;
const height = 1200;

interface IconSet {
  icons: Record<string, { body: string } | undefined>;
}

let icons: IconSet | undefined;

function iconBody(name: string, prefix: string): string {
  icons ??= createRequire(import.meta.url)("@iconify-json/fluent-emoji/icons.json") as IconSet;
  const body = icons.icons[name]?.body;
  if (!body) throw new Error(`The icon set has no ${name}`);
  // Two icons may use the same gradient names.
  return body
    .replaceAll(/\bid="([^"]+)"/g, `id="${prefix}$1"`)
    .replaceAll(/url\(#([^)]+)\)/g, `url(#${prefix}$1)`)
    .replaceAll(/href="#([^"]+)"/g, `href="#${prefix}$1"`);
}

interface Place {
  x: number;
  y: number;
  size: number;
  turn: number;
}

function placed(name: string, index: number, { x, y, size, turn }: Place): string {
  const shadow = `<ellipse cx="${x}" cy="${y + size * 0.43}" rx="${size * 0.5}" ry="${size * 0.13}" fill="url(#shade)"/>`;
  const scale = size / 32;
  return `${shadow}<g transform="translate(${x - size / 2} ${y - size / 2}) rotate(${turn} ${size / 2} ${size / 2}) scale(${scale})">${iconBody(name, `p${index}`)}</g>`;
}

function places(plate: Plate, turn: () => number): Place[] {
  if (plate.table) {
    return [
      { x: 800, y: 500, size: 660, turn: turn() },
      { x: 370, y: 790, size: 470, turn: turn() - 6 },
      { x: 1230, y: 800, size: 470, turn: turn() + 6 },
    ];
  }
  const two = plate.icons.length > 2;
  return [
    { x: 800, y: 590, size: 720, turn: turn() },
    { x: two ? 390 : 1210, y: 900, size: 300, turn: turn() - 8 },
    { x: 1220, y: 910, size: 290, turn: turn() + 8 },
  ];
}

function scene(key: string, plate: Plate): string {
  const random = seededRandom(key.length * 7919 + plate.hue * 104_729);
  const { hue } = plate;
  const tilt = Math.round(random.between(-4, 4));
  const things = places(plate, () => Math.round(random.between(-5, 5)));
  const drawn = plate.icons
    .map((name, index) => {
      const at = things[index];
      return at ? placed(name, index, at) : "";
    })
    .join("");
  const round = plate.table
    ? `<ellipse cx="800" cy="760" rx="740" ry="390" fill="hsl(${hue} 44% 92%)" opacity="0.75"/>`
    : `<circle cx="800" cy="610" r="500" fill="hsl(${hue} 46% 93%)"/><circle cx="800" cy="610" r="410" fill="none" stroke="hsl(${hue} 40% 84%)" stroke-width="8"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<defs>
<linearGradient id="ground" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="hsl(${hue} 58% 76%)"/><stop offset="1" stop-color="hsl(${hue + 8} 50% 62%)"/></linearGradient>
<radialGradient id="light" cx="0.3" cy="0.15" r="0.9"><stop offset="0" stop-color="#fff" stop-opacity="0.5"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient>
<radialGradient id="shade"><stop offset="0" stop-color="#000" stop-opacity="0.32"/><stop offset="0.6" stop-color="#000" stop-opacity="0.14"/><stop offset="1" stop-color="#000" stop-opacity="0"/></radialGradient>
</defs>
<rect width="${width}" height="${height}" fill="url(#ground)"/>
<path d="M0 ${820 + tilt * 12}L${width} ${760 - tilt * 12}V${height}H0Z" fill="hsl(${hue + 4} 40% 60%)" opacity="0.35"/>
<rect width="${width}" height="${height}" fill="url(#light)"/>
<ellipse cx="800" cy="${plate.table ? 1010 : 1060}" rx="560" ry="70" fill="url(#shade)"/>
${round}${drawn}
</svg>`;
}

const grainSize = 400;

/** A tile of film grain; drawn once, because a noise filter in each picture takes seconds. */
function grainTile(): Buffer {
  const random = seededRandom(35);
  const pixels = Buffer.alloc(grainSize * grainSize * 4);
  for (let at = 0; at < pixels.length; at += 4) {
    pixels.fill(random.chance(0.5) ? 255 : 40, at, at + 3);
    pixels[at + 3] = Math.floor(random.next() * 15);
  }
  return pixels;
}

let grain: Buffer | undefined;

/** Draws one picture, as a camera would deliver it: the image pipeline makes the rest. */
export async function composePicture(key: string): Promise<Buffer> {
  const plate = plates[key];
  if (!plate) throw new Error(`No picture is called ${key}`);
  grain ??= grainTile();
  const raw = { width: grainSize, height: grainSize, channels: 4 } as const;
  return sharp(Buffer.from(scene(key, plate)))
    .composite([{ input: grain, raw, tile: true }])
    .jpeg({ quality: 92 })
    .toBuffer();
}
