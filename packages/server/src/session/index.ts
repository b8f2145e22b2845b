export {
  cookie,
  dropCookie,
  guestCookie,
  placeCookie,
  readCookies,
  sessionCookie,
} from "./cookies.ts";
export {
  guestSeconds,
  newTicket,
  open,
  orderLink,
  readOrderLink,
  seal,
  sessionSeconds,
  ticketHash,
} from "./tokens.ts";
export type { Identified } from "./viewer.ts";
export {
  accountOfToken,
  anonymous,
  forgetAccount,
  identify,
  roleOf,
  sessionToken,
  viewerOf,
} from "./viewer.ts";
