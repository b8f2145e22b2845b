import { media } from "@swift-eats/server/http";

export const GET = async (request: Request, { params }: { params: Promise<{ name: string }> }) =>
  media(request, (await params).name);
