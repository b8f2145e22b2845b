export { buildRoadGraph } from "./build-road-graph.ts";
export { gridOf } from "./h3-grid.ts";
export { roadGraphs } from "./road-graphs.ts";
export type { RoadServer } from "./serve-roads.ts";
export { serveRoads } from "./serve-roads.ts";
