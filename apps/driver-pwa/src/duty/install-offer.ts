import { useSyncExternalStore } from "react";

/** Chromium's own prompt, which it lends to the page. Source: WICG, manifest-incubations. */
interface InstallPrompt extends Event {
  prompt(): Promise<{ readonly outcome: "accepted" | "dismissed" }>;
}

export type InstallOffer =
  /** Installed, not installable here, or not now. */
  | "none"
  /** One touch does it. */
  | "prompt"
  /** Safari on a phone has no prompt: it is done by hand, from its share menu. */
  | "by_hand";

const laterPlace = "courier.install.later";
const laterMilliseconds = 7 * 86_400_000;

const listeners = new Set<() => void>();
let prompt: InstallPrompt | null = null;
const tell = () => {
  for (const listener of listeners) listener();
};

if (typeof window !== "undefined") {
  // It comes once, and early: before any screen stands.
  window.addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    prompt = event as InstallPrompt;
    tell();
  });
  window.addEventListener("appinstalled", () => {
    prompt = null;
    tell();
  });
}

function offer(): InstallOffer {
  const installed =
    window.matchMedia("(display-mode: standalone)").matches ||
    ("standalone" in navigator && navigator.standalone === true);
  const later = Number(window.localStorage.getItem(laterPlace));
  if (installed || Date.now() < later) return "none";
  if (prompt) return "prompt";
  // An iPad says it is a Mac; only it has fingers.
  const isApplePhone =
    /iPhone|iPad|iPod/.test(navigator.userAgent) ||
    (navigator.userAgent.includes("Macintosh") && navigator.maxTouchPoints > 1);
  return isApplePhone ? "by_hand" : "none";
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Not asked again for a week. */
function putOff(): void {
  window.localStorage.setItem(laterPlace, String(Date.now() + laterMilliseconds));
  tell();
}

/** Opens the browser's prompt; it can be used once. */
async function install(): Promise<void> {
  const lent = prompt;
  prompt = null;
  const answer = await lent?.prompt();
  if (answer?.outcome === "dismissed") putOff();
  else tell();
}

export function useInstallOffer() {
  return {
    offer: useSyncExternalStore(subscribe, offer, (): InstallOffer => "none"),
    install,
    putOff,
  };
}
