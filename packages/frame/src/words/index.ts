/**
 * Languages. An app's `src/i18n/request.ts` (server only):
 *
 *   import { requestConfig } from "@swift-eats/frame/words";
 *   export default requestConfig({
 *     en: () => import("../../messages/en.json"),
 *     de: () => import("../../messages/de.json"),
 *   });
 *
 * The frame's own words (namespaces `frame`, `problems`, `fields`) lie under the app's; an app may add to each.
 */
export { chooseLocale, type Locale, locales } from "./locale.ts";
export { requestConfig } from "./request-config.ts";
