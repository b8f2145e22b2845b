import { withSerwist } from "@serwist/turbopack";
import { consoleConfig } from "@swift-eats/frame/config";

export default withSerwist(consoleConfig({ folder: import.meta.dirname }));
