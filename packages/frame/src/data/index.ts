/**
 * Reading and changing through the app's own `/api/v1`.
 *
 *   const board = useAsk(kitchenBoard, { params: { id } });      // { value, problem, loading, refreshing, again }
 *   const accept = useTell(acceptOrder, [kitchenBoard]);          // { tell, busy, problem, forget }
 *   const answer = await accept.tell({ params: { id }, body: { prepMinutes: 15 } });
 *   <ProblemNotice problem={accept.problem} />                    // words: problems.<code, dots as underscores>
 */
export { type Given, send } from "./client.ts";
export { DataProvider } from "./data-provider.tsx";
export { ProblemNotice, ProblemState } from "./problem-notice.tsx";
export { upload } from "./upload.ts";
export { type AskOptions, askKey, Refused, useAsk } from "./use-ask.ts";
export { useProblemText } from "./use-problem-text.ts";
export { useTell } from "./use-tell.ts";
