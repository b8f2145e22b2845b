import type { MetadataRoute } from "next";

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: "Swift Eats",
    short_name: "Swift Eats",
    start_url: "/",
    display: "standalone",
    background_color: "#fbf9f6",
    theme_color: "#d1341e",
    icons: [{ src: "/icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" }],
  };
}
