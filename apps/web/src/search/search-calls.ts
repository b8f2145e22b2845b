import { noteOpened, type SuggestView, suggest } from "@swift-eats/contract/search";
import { send } from "@swift-eats/frame/data";

// Loaded when somebody types or opens a result: the first page must stay light.

export async function findSuggestions(
  text: string,
  signal: AbortSignal,
): Promise<SuggestView["items"] | null> {
  const answer = await send(suggest, { query: { text }, signal });
  return answer.ok ? answer.value.items : null;
}

/** The page is being left: whether this arrives matters to nobody waiting. */
export const tellOpened = (searchId: string, rank: number): void => {
  send(noteOpened, { body: { searchId, rank } }).catch(() => undefined);
};
