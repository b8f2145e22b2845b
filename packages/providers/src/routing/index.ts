export { remoteRoads } from "./remote-roads.ts";
