export { assignmentRequestsRepository } from "./assignment-requests.ts";
export { decisionsRepository } from "./decisions.ts";
export { leasesRepository } from "./leases.ts";
export type { DayOfZone } from "./stored-day.ts";
export { ordersOfDay, storedDay } from "./stored-day.ts";
export { tripsRepository } from "./trips.ts";
export { wishesRepository } from "./wishes.ts";
export { zoneSettingsRepository } from "./zone-settings.ts";
