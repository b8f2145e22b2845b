const yearSeconds = 31_536_000;

/** A choice of looks or language: the server must know it before it draws, so it is a cookie. */
export function prefer(name: "theme" | "locale", value: string | null): void {
  const secure = window.location.protocol === "https:" ? "; Secure" : "";
  const age = value === null ? 0 : yearSeconds;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing without https.
  document.cookie = `${name}=${value ?? ""}; Path=/; Max-Age=${age}; SameSite=Lax${secure}`;
}
