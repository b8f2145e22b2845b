import { type ZoneLoad, zoneLoad } from "@swift-eats/db/eta";
import { forecaster, type StageForecasters, type StageModel } from "@swift-eats/domain/eta";
import type { Ports } from "../wire/index.ts";

/** Wall milliseconds that a process goes on with what it read. */
const modelsMs = 60_000;
const loadMs = 10_000;

interface Held<Value> {
  readonly value: Promise<Value>;
  readonly readMs: number;
}

/** A zone's borders and clock change about never. */
const zoneMs = 60_000;

/** One read at a time for a zone, good for a while; a read that failed is not kept. */
function heldFor<Value>(ms: number, read: (ports: Ports, geoKey: string) => Promise<Value>) {
  // By process and wiring: tests wire several towns one after the other.
  const held = new WeakMap<object, Map<string, Held<Value>>>();
  return (ports: Ports, geoKey: string): Promise<Value> => {
    const zones = held.get(ports.databases) ?? new Map<string, Held<Value>>();
    held.set(ports.databases, zones);
    const nowMs = ports.clock.wall().getTime();
    const found = zones.get(geoKey);
    if (found && nowMs - found.readMs < ms) return found.value;
    const value = read(ports, geoKey);
    zones.set(geoKey, { value, readMs: nowMs });
    value.catch(() => zones.delete(geoKey));
    return value;
  };
}

export const loadOfZone = heldFor<ZoneLoad>(loadMs, (ports, geoKey) => zoneLoad(ports, geoKey));

export const timeZoneOf = heldFor<string>(
  zoneMs,
  async (ports, geoKey) => (await ports.zones.get(geoKey))?.timeZone ?? "UTC",
);

export const modelsOfZone = heldFor<StageForecasters>(modelsMs, async (ports, geoKey) =>
  stageForecasters(await ports.etaModels.of(geoKey)),
);

const stageForecasters = (models: readonly StageModel[]): StageForecasters =>
  Object.fromEntries(
    models.flatMap(({ stage, model }) => (model ? [[stage, forecaster(model)]] : [])),
  );
