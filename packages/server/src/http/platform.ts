import { uploadPicture } from "@swift-eats/contract/platform";
import { ok } from "@swift-eats/domain/kernel";
import { pictureBytesMax } from "@swift-eats/providers/images";
import type { Ports } from "../wire/index.ts";
import { readBytes } from "./read-body.ts";
import { route } from "./route.ts";

/** The one way a picture comes in: checked, re-encoded, stored under its hash; the smaller format follows. */
export async function keepPicture(
  ports: Pick<Ports, "pictures" | "storage" | "pictureWork" | "clock">,
  bytes: Uint8Array,
) {
  const prepared = await ports.pictures.prepare(bytes);
  if (!prepared.ok) return prepared;
  const { hash, variants } = prepared.value;
  for (const variant of variants)
    await ports.storage.put(variant.name, variant.bytes, `image/${variant.format}`);
  await ports.pictureWork.want(hash, ports.clock.now());
  return ok({ name: hash, url: `/media/${variants[1]?.name ?? variants[0]?.name ?? ""}` });
}

export const platformRoutes = [
  route(uploadPicture, async ({ ports, request }) => {
    const bytes = await readBytes(request, pictureBytesMax);
    if (!bytes.ok)
      return bytes.refusal.code === "wire.too_large"
        ? { ok: false, refusal: { code: "platform.image_too_large" } }
        : bytes;
    const kept = await keepPicture(ports, bytes.value);
    if (kept.ok) await ports.wake.notify("pictures", kept.value.name);
    return kept;
  }),
];
