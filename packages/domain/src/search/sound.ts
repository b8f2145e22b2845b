/** In order; each makes spellings of one sound the same. */
const rules: readonly (readonly [RegExp, string])[] = [
  [/sch|sz|sh|zh/g, "s"],
  [/tch|ch/g, "c"],
  [/ph/g, "f"],
  [/([bdgjklmnprt])h/g, "$1"],
  [/ck|q|kh/g, "k"],
  [/c(?=[aou]|$)/g, "k"],
  [/ae|ai|ay|ei|ey/g, "e"],
  [/oe|ou|au|aw|ow/g, "o"],
  [/ue|oo|uw/g, "u"],
  [/ee|ea|ie|iy|ij|y/g, "i"],
  [/w/g, "v"],
  [/z/g, "s"],
  [/x/g, "ks"],
  [/(.)\1+/g, "$1"],
  [/h$/g, ""],
];

/** How a word sounds, roughly, across the spellings menus use: biriyani and biryani, panner and paneer. */
export function sound(word: string): string {
  const head = rules.reduce((text, [pattern, by]) => text.replace(pattern, by), word);
  // The vowels inside are what transliterations disagree on; the first letter and the consonants are not.
  return head.slice(0, 1) + head.slice(1).replace(/[aeiou]/g, "");
}
