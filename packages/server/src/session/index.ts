export {
  cookie,
  dietCookie,
  dropCookie,
  favouritesCookie,
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
export type { Identified, Pass } from "./viewer.ts";
export {
  accountOfToken,
  anonymous,
  identify,
  passOf,
  roleOf,
  sessionsEnded,
  sessionsEndedChannel,
  sessionToken,
  viewerOf,
} from "./viewer.ts";
