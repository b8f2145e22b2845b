export type { Bounds } from "@swift-eats/providers/osm";
export { BadOsmFile, readExtract, writeExtract } from "@swift-eats/providers/osm";
export type { RoadServer } from "@swift-eats/providers/road-graph";
export { buildRoadGraph, gridOf, roadGraphs, serveRoads } from "@swift-eats/providers/road-graph";
