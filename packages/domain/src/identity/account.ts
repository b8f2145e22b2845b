import type { AccountId, DriverId, RestaurantId, Result } from "../kernel/index.ts";
import { ok, refuse } from "../kernel/index.ts";

export type Role = "customer" | "staff" | "driver" | "operations";

export interface Account {
  readonly id: AccountId;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly locale: string;
  readonly passwordHash: string;
  readonly tokenVersion: number;
  readonly emailVerified: boolean;
  /** Restaurants a member of staff works for. */
  readonly restaurantIds: readonly RestaurantId[];
  readonly driverId: DriverId | null;
  readonly geoKey: string | null;
}

/** Who asks, as the edge established it. A guest is a customer without an account. */
export type Viewer =
  | { readonly kind: "anonymous" }
  | { readonly kind: "guest"; readonly guestId: string; readonly orderIds: readonly string[] }
  | {
      readonly kind: "account";
      readonly accountId: AccountId;
      readonly role: Role;
      readonly name: string;
      readonly restaurantIds: readonly RestaurantId[];
      readonly driverId: DriverId | null;
    };

export const passwordLengthMin = 10;
export const passwordLengthMax = 200;

/** Length, not recipes: NIST SP 800-63B section 5.1.1.2. The address itself is no secret. */
export function passwordProblem(password: string, email: string): Result<true> {
  if (password.length < passwordLengthMin)
    return refuse({ code: "identity.password_too_short", min: passwordLengthMin });
  if (password.length > passwordLengthMax)
    return refuse({ code: "identity.password_too_long", max: passwordLengthMax });
  if (new Set(password).size < 4 || password.toLowerCase() === email.toLowerCase())
    return refuse({ code: "identity.password_too_simple" });
  return ok(true);
}
