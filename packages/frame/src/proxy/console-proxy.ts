import { type NextRequest, NextResponse } from "next/server";
import { realtimeOrigin } from "../live/realtime-origin.ts";

/** Scripts need the nonce of this very answer; styles may be inline (ADR on the CSP says why). */
function policy(nonce: string, realtime: string, mapbox: boolean): string {
  const sockets = `${realtime} ${realtime.replace(/^http/, "ws")}`;
  const maps = mapbox ? " https://api.mapbox.com https://events.mapbox.com" : "";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self' ${sockets}${maps}`,
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'self'",
    "form-action 'self'",
  ].join("; ");
}

interface Reach {
  readonly realtimeUrl: string;
  readonly mapboxToken: string | null;
}

/** A fresh nonce and the headers of a page. `reach` is asked at each request. */
export function consoleProxy(reach: () => Reach) {
  return (request: NextRequest): NextResponse => {
    const nonce = btoa(crypto.randomUUID());
    const secure = request.headers.get("x-forwarded-proto") === "https";
    const page = new URL(
      `${secure ? "https:" : request.nextUrl.protocol}//${request.headers.get("host") ?? request.nextUrl.host}`,
    );
    const { realtimeUrl, mapboxToken } = reach();
    const csp = policy(nonce, realtimeOrigin(realtimeUrl, page), mapboxToken !== null);
    const headers = new Headers(request.headers);
    headers.set("x-nonce", nonce);
    headers.set("content-security-policy", csp);
    const response = NextResponse.next({ request: { headers } });
    response.headers.set("content-security-policy", csp);
    response.headers.set("referrer-policy", "same-origin");
    response.headers.set(
      "permissions-policy",
      "geolocation=(self), camera=(self), microphone=(), payment=(), usb=()",
    );
    return response;
  };
}
