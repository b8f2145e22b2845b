export type { PreparedPicture, PreparedVariant, UnfitPicture } from "./pictures.ts";
export { pictureBytesMax, pictureName, pictures, pictureWidths } from "./pictures.ts";
