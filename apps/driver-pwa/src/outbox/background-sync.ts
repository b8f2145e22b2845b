/** The browser calls the service worker by this name once there is a network, even with the app closed. */
export const syncTag = "courier-outbox";

/** What the service worker says to open screens when it has sent something. */
export const sentBehind = "sent-behind";

/** Not in TypeScript's own types. Source: WICG, Background Synchronization. */
interface Syncing {
  readonly sync?: { register(tag: string): Promise<void> };
}

/** Where the browser has it; elsewhere the queue is sent when the app is open. */
export async function wishSync(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const worker = await navigator.serviceWorker.getRegistration();
  // Refused where the person has forbidden it: then as elsewhere.
  await (worker as Syncing | undefined)?.sync?.register(syncTag).catch(() => undefined);
}

export function heardSync(heard: () => void): () => void {
  if (!("serviceWorker" in navigator)) return () => undefined;
  const listen = ({ data }: MessageEvent) => {
    if (data === sentBehind) heard();
  };
  navigator.serviceWorker.addEventListener("message", listen);
  return () => navigator.serviceWorker.removeEventListener("message", listen);
}
