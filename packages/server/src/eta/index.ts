export { openOrdersOf, ordersUnderWay } from "@swift-eats/db/eta";
export { newOrderForecasts, promises } from "./forecast-new-order.ts";
export { forecastOrder, isForecast, keepPrediction } from "./forecast-order.ts";
export { promiseReport } from "./promise-report.ts";
export { prepPatternOf, situationOf } from "./situation-of.ts";
export { loadOfZone, modelsOfZone, timeZoneOf } from "./zone-knowledge.ts";
