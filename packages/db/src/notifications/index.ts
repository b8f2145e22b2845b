export type { NewNotification, Notification, Notifications } from "./notifications.ts";
export { notificationsRepository } from "./notifications.ts";
