import type { MetadataRoute } from "next";
import words from "../../messages/en.json" with { type: "json" };

export default function manifest(): MetadataRoute.Manifest {
  return {
    id: "/",
    name: "Swift Eats",
    short_name: "Swift Eats",
    description: words.shell.about,
    start_url: "/",
    scope: "/",
    display: "standalone",
    background_color: "#fbf9f6",
    theme_color: "#d1341e",
    categories: ["food"],
    shortcuts: [
      { name: words.search.title, url: "/search" },
      { name: words.shell.orders, url: "/orders" },
    ],
    icons: [
      { src: "/icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" },
      { src: "/icons/eats-192.png", sizes: "192x192", type: "image/png", purpose: "any" },
      { src: "/icons/eats-512.png", sizes: "512x512", type: "image/png", purpose: "any" },
      {
        src: "/icons/eats-maskable-512.png",
        sizes: "512x512",
        type: "image/png",
        purpose: "maskable",
      },
    ],
  };
}
