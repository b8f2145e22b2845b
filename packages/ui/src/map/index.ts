export {
  aheadOnRoute,
  onRouteMetresMax,
  placeOnRoute,
  type RouteCourse,
  routeCourse,
  snapToRoute,
} from "./along-route.ts";
export { AreaLayer, type AreaLayerProps, type MapArea } from "./area-layer.tsx";
export { boundsAround, type MapBounds } from "./bounds.ts";
export { glide, glideMilliseconds, headingBetween, turnToward } from "./glide.ts";
export { type MapTheme, mapStyle } from "./map-style.ts";
export {
  type MapControlLabels,
  MapView,
  type MapViewProps,
} from "./map-view.tsx";
export { MovingMarker, type MovingMarkerProps } from "./moving-marker.tsx";
export { type PinKind, PinMarker, type PinMarkerProps } from "./pin-marker.tsx";
export { type MapPoint, PointLayer, type PointLayerProps, type PointTone } from "./point-layer.tsx";
export { RouteLine, type RouteLineProps } from "./route-line.tsx";
