/**
 * Pieces of every console's shell, all for the browser:
 * `ThemeToggle`, `LanguageSwitch`, `ConnectionBanner`, `ErrorScreen` (error.tsx), `NotFoundScreen` (not-found.tsx),
 * `useWakeLock`.
 * The skip link is part of `PageShell` in `@swift-eats/ui/page-shell`; its words are `frame.skip`.
 */
export { ConnectionBanner, type ConnectionBannerProps } from "./connection-banner.tsx";
export { ErrorScreen } from "./error-screen.tsx";
export { LanguageSwitch } from "./language-switch.tsx";
export { NotFoundScreen } from "./not-found-screen.tsx";
export { setTheme, type Theme, ThemeToggle } from "./theme-toggle.tsx";
export { useWakeLock } from "./wake-lock.ts";
