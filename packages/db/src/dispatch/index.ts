export { assignmentRequestsRepository } from "./assignment-requests.ts";
export { tripsRepository } from "./trips.ts";
