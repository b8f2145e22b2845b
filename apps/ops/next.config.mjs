import { consoleConfig } from "@swift-eats/frame/config";

export default consoleConfig({ folder: import.meta.dirname });
