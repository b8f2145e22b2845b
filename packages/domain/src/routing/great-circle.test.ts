import { offset } from "../kernel/index.ts";
import { greatCircleRoads } from "./index.ts";
import { roadsSuite } from "./suite.ts";

const town = { lng: 8.3, lat: 54.1 };

roadsSuite("the great circle", async () => ({
  roads: greatCircleRoads,
  places: [town, offset(town, 900, 400), offset(town, -300, 1_200)],
}));
