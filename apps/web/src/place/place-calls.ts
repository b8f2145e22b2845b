import { type FoundAddressView, searchAddresses, setPlace } from "@swift-eats/contract/cities";
import type { BodyIn } from "@swift-eats/contract/wire";
import { send } from "@swift-eats/frame/data";

// Loaded when somebody types or chooses: the first page must stay light.

export const tellPlace = (body: BodyIn<typeof setPlace>) => send(setPlace, { body });

export async function findAddresses(
  text: string,
  signal: AbortSignal,
): Promise<readonly FoundAddressView[] | null> {
  const answer = await send(searchAddresses, { body: { text }, signal });
  return answer.ok ? answer.value.items : null;
}
