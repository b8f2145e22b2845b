import type { AccountId, RestaurantId, Result } from "../kernel/index.ts";
import type { Account, Role } from "./account.ts";

export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly locale: string;
  readonly passwordHash: string;
  readonly emailVerified: boolean;
  readonly restaurantIds: readonly string[];
  readonly geoKey: string | null;
  readonly vehicle: string | null;
}

export interface Accounts {
  byEmail(email: string): Promise<Account | null>;
  get(id: AccountId): Promise<Account | null>;
  /** Those that exist among them; one statement. */
  many(ids: readonly AccountId[]): Promise<readonly Account[]>;
  /** Token versions of those that exist; one statement. */
  tokenVersions(ids: readonly AccountId[]): Promise<ReadonlyMap<AccountId, number>>;
  /** Refuses `identity.email_taken`. A driver's account comes with its driver row. */
  create(account: NewAccount, at: Date): Promise<Result<Account>>;
  /** All or none. */
  createAll(accounts: readonly NewAccount[], at: Date): Promise<Result<readonly Account[]>>;
  /** The account works for that restaurant too. */
  join(id: AccountId, restaurantId: RestaurantId): Promise<void>;
  verifyEmail(id: AccountId): Promise<void>;
  /** Raises the token version: every session of the account ends. */
  setPassword(id: AccountId, passwordHash: string): Promise<void>;
  /** Ends every session of the account. */
  endSessions(id: AccountId): Promise<void>;
}

export type TicketKind = "verify_email" | "reset_password";

/** One-time tickets sent by mail; only their hash is kept. Wall time. */
export interface Tickets {
  issue(ticket: {
    kind: TicketKind;
    accountId: AccountId;
    hash: string;
    expiresWall: Date;
  }): Promise<void>;
  /** Spends it: the account, or null when unknown, spent or expired. */
  redeem(kind: TicketKind, hash: string, wall: Date): Promise<AccountId | null>;
}

export interface Passwords {
  hash(password: string): Promise<string>;
  matches(password: string, hash: string): Promise<boolean>;
}
