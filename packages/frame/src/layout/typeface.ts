import localFont from "next/font/local";

// Never exchanged under the reader's eye: a first page whose letters come late keeps the system's, the next one has ours.
// The names of these two are the names of the families; a map draws its labels by them.

const figtree = localFont({
  src: "../../../../node_modules/@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2",
  variable: "--font-figtree",
  weight: "300 900",
  display: "optional",
  adjustFontFallback: false,
});

/** Letters of Poland, Czechia, Turkey and others: fetched where a page has one. */
const figtreeExtended = localFont({
  src: "../../../../node_modules/@fontsource-variable/figtree/files/figtree-latin-ext-wght-normal.woff2",
  variable: "--font-figtree-extended",
  weight: "300 900",
  display: "optional",
  adjustFontFallback: false,
  preload: false,
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+100-2BA,U+2BD-2C5,U+2C7-2CC,U+2CE-2D7,U+2DD-2FF,U+304,U+308,U+329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF",
    },
  ],
});

/** For the class of `html`: the theme's `--font-sans` reads what they set. */
export const typeface = `${figtree.variable} ${figtreeExtended.variable}`;
