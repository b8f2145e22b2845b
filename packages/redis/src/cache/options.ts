export interface CacheStats {
  processHits: number;
  /** Of these, answered at once with a value that was being renewed behind. */
  staleHits: number;
  redisHits: number;
  loads: number;
  /** Times Redis was asked and did not answer. */
  redisFaults: number;
}

export interface CacheOptions<T> {
  readonly name: string;
  /** In the process: how long a value is good; for as long again it is given while it is renewed. */
  readonly freshSeconds: number;
  readonly redisSeconds: number;
  readonly entriesMax?: number;
  /** From the truth. The value must survive JSON, or `parse` must mend it. */
  readonly load: (key: string) => Promise<T>;
  readonly parse?: (json: unknown) => T;
}
