const sideMax = 1_280;
const quality = 0.8;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The largest size of the same shape whose sides are at most `side`. */
export function fitInside({ width, height }: Size, side: number): Size {
  const scale = Math.min(1, side / Math.max(width, height));
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/** A photo small enough for a bad network: JPEG, 1280 pixels at most, without where it was taken. */
export async function compress(photo: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(photo);
  const size = fitInside(bitmap, sideMax);
  const canvas = document.createElement("canvas");
  canvas.width = size.width;
  canvas.height = size.height;
  canvas.getContext("2d")?.drawImage(bitmap, 0, 0, size.width, size.height);
  bitmap.close();
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error("the picture could not be made"))),
      "image/jpeg",
      quality,
    );
  });
}
