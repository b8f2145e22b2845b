/** A picture of the own store, in the width of a list row or a sheet. */
export const pictureUrl = (name: string | null, width: 320 | 640 = 320): string | null =>
  name === null ? null : `/media/${name}-${width}.webp`;
