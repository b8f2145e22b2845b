type PictureType = "jpeg" | "png" | "webp" | "avif";

const starts = (bytes: Uint8Array, at: number, text: string): boolean =>
  [...text].every((letter, index) => bytes[at + index] === letter.charCodeAt(0));

/** By the first bytes, never by name or header; null for everything that is not welcome. */
export function pictureType(bytes: Uint8Array): PictureType | null {
  if (starts(bytes, 0, "\xff\xd8\xff")) return "jpeg";
  if (starts(bytes, 0, "\x89PNG\r\n\x1a\n")) return "png";
  if (starts(bytes, 0, "RIFF") && starts(bytes, 8, "WEBP")) return "webp";
  if (starts(bytes, 4, "ftypavif")) return "avif";
  return null;
}
