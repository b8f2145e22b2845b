export type { Lease } from "./lease.ts";
export { release, renew, tryLease } from "./lease.ts";
