export type { Cell, CellGrid } from "./cell-grid.ts";
export { cellOf } from "./cell-grid.ts";
export type {
  CellTimes,
  HourFactors,
  HourOfVehicles,
  Pace,
  Plane,
  ZoneTimes,
} from "./cell-table.ts";
export {
  emptyTimes,
  fill,
  legsIn,
  noWay,
  paceOf,
  planeOf,
  tableTimes,
  unknown,
} from "./cell-table.ts";
export { detour, greatCircle, greatCircleRoads, greatCircleTimes, speed } from "./great-circle.ts";
export type {
  HourlyTravelTimes,
  Leg,
  MatchRequest,
  MatrixRequest,
  RoadMatch,
  RoadMatrix,
  RoadRoute,
  RoadStep,
  Roads,
  RouteRequest,
  TravelSource,
  TravelTimes,
  Turn,
  Vehicle,
} from "./ports.ts";
export {
  matchFixesMax,
  matrixPairsMax,
  routePointsMax,
  travelSources,
  turns,
  vehicles,
} from "./ports.ts";
export type { HourAsked, TrafficPattern, TrafficPatterns, TrafficSample } from "./traffic.ts";
export {
  doorToDoor,
  everyArea,
  everyHour,
  hourFactors,
  hourOfWeek,
  ratioOf,
  scopes,
} from "./traffic.ts";
export type { GridKey, TravelTables } from "./travel-tables.ts";
