import { type EtaStage, etaStages, ordersToTrain, type StageModel } from "@swift-eats/domain/eta";
import { addSeconds, localTime } from "@swift-eats/domain/kernel";
import { timeZoneOf } from "@swift-eats/server/eta";
import type { Ports } from "@swift-eats/server/wire";
import { retrainAside } from "./retrain-aside.ts";

const trainDays = 60;
const rowsMax = 20_000;

interface Asked {
  readonly geoKey: string;
  readonly stage: EtaStage;
  /** What serves, or was tried, until now. */
  readonly held: StageModel | undefined;
}

/** Is it time: enough new orders, or a new day of the city with enough orders since the last try. */
async function isDue(ports: Ports, { geoKey, stage, held }: Asked): Promise<boolean> {
  const now = ports.clock.now();
  const since = held?.triedAt ?? new Date(0);
  const delivered = await ports.predictions.delivered({ geoKey, stage, since });
  if (delivered >= ordersToTrain(held?.model?.rows ?? 0)) return true;
  if (!held || delivered === 0) return false;
  const timeZone = await timeZoneOf(ports, geoKey);
  return localTime(since, timeZone).date !== localTime(now, timeZone).date;
}

/** Learns every stage of a zone that is due anew; keeps what beats the model that serves. Answers how many it tried. */
export async function trainZone(ports: Ports, geoKey: string): Promise<number> {
  let tried = 0;
  const models = await ports.etaModels.of(geoKey);
  for (const stage of etaStages) {
    const old = models.find((model) => model.stage === stage);
    if (!(await isDue(ports, { geoKey, stage, held: old }))) continue;
    const triedAt = ports.clock.now();
    const since = addSeconds(triedAt, -trainDays * 86_400);
    const history = await ports.predictions.history({ geoKey, stage, since, limit: rowsMax });
    if (history.rows.length < ordersToTrain(0)) continue;
    const { model, newError, oldError } = await retrainAside(history, old?.model ?? null);
    await ports.etaModels.save({
      geoKey,
      stage,
      triedAt,
      trainedAt: model ? triedAt : (old?.trainedAt ?? null),
      model: model ?? old?.model ?? null,
      errorSeconds: model ? newError : (old?.errorSeconds ?? null),
    });
    ports.log.info(
      { geoKey, stage, rows: history.rows.length, newError, oldError, kept: model !== null },
      "eta trained",
    );
    tried += 1;
  }
  return tried;
}
