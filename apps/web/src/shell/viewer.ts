import { currentSession } from "@swift-eats/contract/identity";
import { askHere } from "./ask-page.ts";

/** The account of the visitor; null for guests and strangers. */
export async function viewerAccount() {
  const answer = await askHere(currentSession, {});
  return answer.ok && answer.value.kind === "account" ? answer.value.account : null;
}
