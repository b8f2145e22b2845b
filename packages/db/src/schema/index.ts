export * from "./catalog.ts";
export * from "./cities.ts";
export * from "./dispatch.ts";
export * from "./identity.ts";
export * from "./ordering.ts";
export * from "./payments.ts";
export * from "./platform.ts";
export * from "./tracking.ts";
