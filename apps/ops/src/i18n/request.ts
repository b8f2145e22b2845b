import { requestConfig } from "@swift-eats/frame/words";

export default requestConfig({
  en: () => import("../../messages/en.json"),
  de: () => import("../../messages/de.json"),
});
