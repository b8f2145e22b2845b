import type { Column, Facts } from "@swift-eats/domain/eta";
import { distanceMetres } from "@swift-eats/domain/kernel";
import { minuteOfDay, weekdayOf } from "./clock.ts";
import { numberOf, type Row, wordOf } from "./csv.ts";
import type { Format } from "./format.ts";

const target = "Time_taken(min)";
const kilometresMax = 100;

const number = (name: string): Column => ({ name, kind: "number" });
const category = (name: string): Column => ({ name, kind: "category" });

/** What is known when the order is placed. */
const placed: readonly Column[] = [
  number("kilometres"),
  number("stepDegrees"),
  number("minute"),
  category("weekday"),
  category("weather"),
  category("traffic"),
  category("orderType"),
  category("festival"),
  category("cityClass"),
];

/** What is known besides once a courier goes. */
const dispatched: readonly Column[] = [
  number("age"),
  number("rating"),
  number("vehicleCondition"),
  category("vehicle"),
  number("deliveries"),
];

const placedNeeds = [
  "Restaurant_latitude",
  "Restaurant_longitude",
  "Delivery_location_latitude",
  "Delivery_location_longitude",
  "Order_Date",
  "Time_Orderd",
  "Weatherconditions",
  "Road_traffic_density",
  "Type_of_order",
  "Festival",
  "City",
];
const dispatchedNeeds = [
  "Delivery_person_ID",
  "Delivery_person_Age",
  "Delivery_person_Ratings",
  "Time_Order_picked",
  "Vehicle_condition",
  "Type_of_vehicle",
  "multiple_deliveries",
];

/** The Kaggle food-delivery set: minutes from order to door. */
export const india: Format = {
  needed: (known) => (known === "dispatch" ? [...placedNeeds, ...dispatchedNeeds] : placedNeeds),
  target: [target],
  columns: (facts) => (facts === "dispatch" ? [...placed, ...dispatched] : placed),
  factsOf: (row, facts) => ({
    ...placedFacts(row),
    ...(facts === "dispatch" ? dispatchedFacts(row) : {}),
  }),
  minutesOf: (row) => numberOf(row.get(target)) ?? Number.NaN,
};

/** Signs got lost in places: the two ends of one ride lie in the same quarter of the globe. */
function endOf(row: Row, end: "Restaurant" | "Delivery_location") {
  const lat = numberOf(row.get(`${end}_latitude`));
  const lng = numberOf(row.get(`${end}_longitude`));
  return lat === null || lng === null ? null : { lat: Math.abs(lat), lng: Math.abs(lng) };
}

function placedFacts(row: Row): Facts {
  const from = endOf(row, "Restaurant");
  const to = endOf(row, "Delivery_location");
  const kilometres = from && to ? distanceMetres(from, to) / 1_000 : null;
  const isRide = kilometres !== null && kilometres <= kilometresMax;
  const date = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec((row.get("Order_Date") ?? "").trim());
  const [, day, month, year] = date ?? [];
  const at = date ? Date.UTC(Number(year), Number(month) - 1, Number(day)) : null;
  const isLost = !from || (from.lat < 1 && from.lng < 1);
  return {
    kilometres: isRide ? kilometres : null,
    // Where the restaurant itself reads (0, 0) the step to the door is still true.
    stepDegrees: isRide && from && to ? Math.round((to.lat - from.lat) * 1_000) / 1_000 : null,
    minute: minuteOfDay(row.get("Time_Orderd")),
    weekday: at === null ? null : weekdayOf(at),
    day: at === null ? null : at / 86_400_000,
    weather: wordOf(row.get("Weatherconditions")?.replace(/^conditions/i, "")),
    traffic: wordOf(row.get("Road_traffic_density")),
    orderType: wordOf(row.get("Type_of_order")),
    festival: wordOf(row.get("Festival")),
    cityClass: wordOf(row.get("City")),
    town: isLost ? null : `${from.lat.toFixed(0)} ${from.lng.toFixed(0)}`,
  };
}

function dispatchedFacts(row: Row): Facts {
  return {
    pickedMinute: minuteOfDay(row.get("Time_Order_picked")),
    age: numberOf(row.get("Delivery_person_Age")),
    rating: numberOf(row.get("Delivery_person_Ratings")),
    vehicleCondition: numberOf(row.get("Vehicle_condition")),
    vehicle: wordOf(row.get("Type_of_vehicle")),
    deliveries: numberOf(row.get("multiple_deliveries")),
    courier: wordOf(row.get("Delivery_person_ID")),
  };
}
