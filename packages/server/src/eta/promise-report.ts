import type { PromiseReport } from "@swift-eats/contract/eta";
import { type AccuracyRow, etaAccuracy, etaErrors } from "@swift-eats/db/eta";
import { drift, type EtaStage, type StageModel } from "@swift-eats/domain/eta";
import { addSeconds } from "@swift-eats/domain/kernel";
import type { Ports } from "../wire/index.ts";

const daySeconds = 86_400;

const figures = ({ orders, errorSeconds, insideShare, lateShare }: AccuracyRow) => ({
  orders,
  errorSeconds,
  insideShare,
  lateShare,
});

const nothing = { orders: 0, errorSeconds: null, insideShare: null, lateShare: null };

/** How true the promises of the last days were, and whether a model's world has moved on. */
export async function promiseReport(
  ports: Ports,
  stage: EtaStage,
  days: number,
): Promise<PromiseReport> {
  const since = addSeconds(ports.clock.now(), -days * daySeconds);
  const zones = await ports.zones.all();
  const [rows, models] = await Promise.all([
    etaAccuracy(ports, { stage, since }),
    Promise.all(zones.map(({ geoKey }) => ports.etaModels.of(geoKey))),
  ]);
  const total = rows.find(
    ({ geoKey, restaurantId, hour }) => geoKey === null && restaurantId === null && hour === null,
  );
  return {
    since: since.toISOString(),
    all: total ? figures(total) : nothing,
    zones: rows.flatMap((row) =>
      row.geoKey ? [{ ...figures(row), geoKey: row.geoKey, name: row.zoneName ?? row.geoKey }] : [],
    ),
    restaurants: rows.flatMap((row) =>
      row.restaurantId
        ? [{ ...figures(row), restaurantId: row.restaurantId, name: row.restaurantName ?? "" }]
        : [],
    ),
    hours: rows
      .flatMap((row) => (row.hour === null ? [] : [{ ...figures(row), hour: row.hour }]))
      .sort((a, b) => a.hour - b.hour),
    models: await Promise.all(models.flat().map((model) => modelReport(ports, model))),
  };
}

async function modelReport(
  ports: Ports,
  held: StageModel,
): Promise<PromiseReport["models"][number]> {
  const { geoKey, stage, trainedAt, triedAt, model, errorSeconds } = held;
  const errors = trainedAt ? await etaErrors(ports, { geoKey, stage, since: trainedAt }) : [];
  const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
  return {
    geoKey,
    stage,
    trainedAt: trainedAt?.toISOString() ?? null,
    triedAt: triedAt.toISOString(),
    rows: model?.rows ?? null,
    trainedErrorSeconds: errorSeconds,
    orders: errors.length,
    errorSeconds: errors.length > 0 ? mean : null,
    isDrifting: errorSeconds !== null && errorSeconds > 0 && drift(errors, errorSeconds).isDrifting,
  };
}
