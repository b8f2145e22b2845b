import type { Endpoint } from "@swift-eats/contract/wire";
import { ask } from "@swift-eats/server/http";
import { headers } from "next/headers";
import { notFound } from "next/navigation";

type Given<E extends Endpoint> = Parameters<typeof ask<E>>[2];

/** Asks the own API in process, as the visitor. */
export const askHere = async <E extends Endpoint>(endpoint: E, given: Given<E>) =>
  ask("web", endpoint, given, await headers());

/** The same for what a page cannot be without: unknown is "not found", a fault is the error page. */
export async function askOrLeave<E extends Endpoint>(endpoint: E, given: Given<E>) {
  const answer = await askHere(endpoint, given);
  if (answer.ok) return answer.value;
  if ([403, 404, 422].includes(answer.status)) notFound();
  throw new Error(`${endpoint.name}: ${answer.problem.code}`);
}
