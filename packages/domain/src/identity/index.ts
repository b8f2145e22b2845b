export type { Account, Role, Viewer } from "./account.ts";
export { passwordLengthMax, passwordLengthMin, passwordProblem } from "./account.ts";
export type { Accounts, NewAccount, Passwords, TicketKind, Tickets } from "./ports.ts";
