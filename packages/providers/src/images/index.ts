export type { PreparedPicture, PreparedVariant, UnfitPicture } from "./pictures.ts";
export { pictureBytesMax, pictureName, pictures } from "./pictures.ts";
