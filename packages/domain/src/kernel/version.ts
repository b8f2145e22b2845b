/** Raised by each change of an aggregate; a writer names the version it read. */
export type Version = number;

/** Somebody else changed it first. Retried by the repository, refused at the third time. */
export const staleVersion = { code: "kernel.stale_version" } as const;
export type StaleVersion = typeof staleVersion;
