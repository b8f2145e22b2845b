/**
 * The root layout (server only). An app's `src/app/layout.tsx`:
 *
 *   import "./globals.css";
 *   import { ConsoleLayout } from "@swift-eats/frame/layout";
 *   import { publicConfig } from "@swift-eats/server/env";
 *   export const dynamic = "force-dynamic"; // the nonce of the CSP is made at each request
 *   export default function Layout({ children }: { children: ReactNode }) {
 *     return <ConsoleLayout app="ops" realtimeUrl={publicConfig().realtimeUrl}>{children}</ConsoleLayout>;
 *   }
 *
 * An app of which only some pages ask and listen has `PageLayout` there, and `LiveParts` in the layout of those pages.
 * `globals.css` beside it:
 *
 *   imports of tailwindcss and @swift-eats/ui/theme.css, then
 *   @source "../../../../packages/ui/src";
 *   @source "../../../../packages/frame/src";
 *
 * Also needed in each app: `next.config.mjs` (see config), `postcss.config.mjs`
 * (`export default { plugins: { "@tailwindcss/postcss": {} } };`), `src/proxy.ts`, `src/i18n/request.ts`.
 */
export { ConsoleLayout, type ConsoleLayoutProps } from "./console-layout.tsx";
export { LiveParts } from "./live-parts.tsx";
export { PageLayout } from "./page-layout.tsx";
