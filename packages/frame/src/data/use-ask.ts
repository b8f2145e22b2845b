import type { pollSeconds } from "@swift-eats/contract/realtime";
import type { Endpoint, Problem, ResponseOf } from "@swift-eats/contract/wire";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { usePolling } from "../live/connection.ts";
import { type Given, send } from "./client.ts";

/** The contract's own number, as a type: its module would bring every schema into every page. */
const seconds: typeof pollSeconds = 15;

/** An answer that was a refusal, so that react-query keeps it as the error. */
export class Refused extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.title);
    this.name = "Refused";
    this.problem = problem;
  }
}

export const askKey = <E extends Endpoint>(endpoint: E, given: Given<E>) =>
  [endpoint.name, given.params ?? null, given.query ?? null, given.body ?? null] as const;

export interface AskOptions<E extends Endpoint> {
  readonly enabled?: boolean;
  /** What the server already knew when it rendered the page. */
  readonly initial?: ResponseOf<E> | undefined;
  /** How long an answer counts as fresh. */
  readonly freshMilliseconds?: number;
  /** Keep showing the last answer while another is fetched. */
  readonly keep?: boolean;
}

/** Reads an endpoint and keeps the answer; polls while the socket is down. */
export function useAsk<E extends Endpoint>(
  endpoint: E,
  given: Given<E>,
  options: AskOptions<E> = {},
) {
  const polling = usePolling();
  const query = useQuery<ResponseOf<E>, Error>({
    queryKey: askKey(endpoint, given),
    queryFn: async ({ signal }) => {
      const answer = await send(endpoint, { ...given, signal });
      if (!answer.ok) throw new Refused(answer.problem);
      return answer.value;
    },
    enabled: options.enabled ?? true,
    staleTime: options.freshMilliseconds ?? 5_000,
    refetchInterval: polling ? seconds * 1_000 : false,
    retry: (count, error) =>
      count < 2 && (!(error instanceof Refused) || [0, 502, 503].includes(error.problem.status)),
    ...(options.initial === undefined ? {} : { initialData: options.initial as never }),
    ...(options.keep ? { placeholderData: keepPreviousData as never } : {}),
  });
  const problem = query.error instanceof Refused ? query.error.problem : null;
  return {
    value: query.data,
    problem,
    loading: query.isPending,
    refreshing: query.isFetching,
    again: query.refetch,
  };
}
