import type { MetadataRoute } from "next";
import words from "../../messages/en.json" with { type: "json" };

export default function manifest(): MetadataRoute.Manifest {
  return {
    id: "/",
    name: words.duty.app_name,
    short_name: words.duty.app_short,
    description: words.duty.sign_in_lead,
    start_url: "/",
    scope: "/",
    display: "standalone",
    orientation: "portrait",
    background_color: "#12110f",
    theme_color: "#12110f",
    icons: [
      { src: "/icons/courier.svg", sizes: "any", type: "image/svg+xml", purpose: "any" },
      { src: "/icons/courier-192.png", sizes: "192x192", type: "image/png", purpose: "any" },
      { src: "/icons/courier-512.png", sizes: "512x512", type: "image/png", purpose: "any" },
      {
        src: "/icons/courier-maskable-512.png",
        sizes: "512x512",
        type: "image/png",
        purpose: "maskable",
      },
    ],
  };
}
