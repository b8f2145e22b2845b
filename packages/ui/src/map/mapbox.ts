import "mapbox-gl/mapbox-gl.css";

/** The engine with its look, for those who have an account. */
export { default } from "mapbox-gl";
