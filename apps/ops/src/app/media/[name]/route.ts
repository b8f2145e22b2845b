import { media } from "@swift-eats/server/http";

export async function GET(request: Request, { params }: { params: Promise<{ name: string }> }) {
  return media(request, (await params).name);
}
