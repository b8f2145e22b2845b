import { health } from "@swift-eats/server/http";

export const dynamic = "force-dynamic";
export const GET = health.healthz;
