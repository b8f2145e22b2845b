import { mount } from "@swift-eats/server/http";

export const dynamic = "force-dynamic";
export const { GET, POST, PUT, DELETE } = mount("ops");
