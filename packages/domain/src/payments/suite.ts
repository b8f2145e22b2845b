export type { ProviderUnderTest } from "./provider.suite.ts";
export { paymentProviderSuite } from "./provider.suite.ts";
