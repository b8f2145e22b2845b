export interface Services {
  readonly note: string;
  /** The address of a database; with `DATABASE_URL` from outside, always that one. */
  readonly databaseUrl: (name: string) => string;
  readonly redisUrl: string;
  readonly ensureDatabase: (name: string) => Promise<string>;
  readonly dropDatabase: (name: string) => Promise<void>;
  readonly emptyRedis: () => Promise<void>;
  /** Starts a private service again when it dies, and says so. */
  readonly watch: (say: (text: string) => void) => void;
  readonly stop: () => Promise<void>;
}

/** PostgreSQL and Redis of their own under `dir`; what `env` names is used instead. */
export function startServices(where: {
  readonly dir: string;
  readonly pgPort: number;
  /** Lines of postgresql.conf beside the usual ones. */
  readonly pgSettings?: readonly string[];
  readonly redisPort: number;
  readonly log: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
}): Promise<Services>;
