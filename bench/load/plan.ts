/** One request to send again and again; `{unique}` in body and key becomes new each time. */
export interface Shot {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface LoadPlan {
  readonly url: string;
  readonly shots: readonly Shot[];
  readonly seconds: number;
  /** Requests a second at fixed times (open loop), or as many as `lanes` at once manage (closed loop). */
  readonly pace: { readonly rate: number } | { readonly lanes: number };
  /** Addresses of this machine to send from: each has its own ports. */
  readonly addresses: readonly string[];
}

export interface LoadResult {
  readonly offered: number;
  readonly statuses: Readonly<Record<string, number>>;
  /** Of answered requests: from the planned moment in an open loop, from sending in a closed one. */
  readonly latenciesMs: readonly number[];
  readonly seconds: number;
}
