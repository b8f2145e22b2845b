import { consume, enqueue, pictures as queue } from "@swift-eats/redis/queues";
import type { Ports } from "@swift-eats/server/wire";
import { loop, type Role } from "../role.ts";

const lookMs = 15_000;

/** Makes AVIF beside the WebP that every picture has from the start. */
export const media: Role = (ports) => {
  const { connection, pictureWork, log, wake } = ports;
  const stopJobs = consume(connection, queue, {
    concurrency: 1,
    handle: ({ name }) => makeAvif(ports, name),
    onDead: ({ payload }) =>
      pictureWork.done(String((payload as { name?: string }).name), "failed"),
    onError: (error) => log.warn({ err: error }, "pictures"),
  });
  const look = loop(
    lookMs,
    async () => {
      for (const name of await pictureWork.waiting(100)) await enqueue(connection, queue, { name });
    },
    (error) => log.debug({ err: error }, "pictures"),
  );
  const stopListening = wake.listen("pictures", look.wake);
  return async () => {
    await stopListening();
    await look.stop();
    await stopJobs();
  };
};

async function makeAvif({ storage, pictures, pictureWork }: Ports, hash: string): Promise<void> {
  const largest = await storage.get(`${hash}-1280.webp`);
  if (!largest) return pictureWork.done(hash, "failed");
  for (const width of pictures.widths) {
    const avif = await pictures.toAvif(largest.bytes, width);
    await storage.put(`${hash}-${width}.avif`, avif, "image/avif");
  }
  await pictureWork.done(hash, "done");
}
