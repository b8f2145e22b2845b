import type { SettingsChangeView, ZoneDispatch } from "@swift-eats/contract/operations";
import type { Zone } from "@swift-eats/domain/cities";
import { defaultSettings, type SettingsChange } from "@swift-eats/domain/dispatch";
import { iso, maybeIso } from "../views/index.ts";
import type { Ports } from "../wire/index.ts";

const historyMax = 50;

const holds =
  (at: Date) =>
  ({ fromAt, untilAt }: SettingsChange): boolean =>
    fromAt <= at && (untilAt === null || untilAt > at);

/** How a zone is dispatched now, what would hold without operations, and who changed what. */
export async function zoneDispatch(ports: Ports, zone: Zone): Promise<ZoneDispatch> {
  const { geoKey, currency, payPerTripAmount, payPerKmAmount } = zone;
  const now = ports.clock.now();
  const [settings, history] = await Promise.all([
    ports.zoneSettings.at(geoKey, now),
    ports.zoneSettings.history(geoKey, historyMax),
  ]);
  const accounts = new Map(
    await Promise.all(
      [...new Set(history.flatMap(({ setBy }) => setBy ?? []))].map(
        async (id) => [id, (await ports.accounts.get(id))?.name ?? null] as const,
      ),
    ),
  );
  const view = (change: SettingsChange): SettingsChangeView => ({
    changes: change.changes,
    fromAt: iso(change.fromAt),
    untilAt: maybeIso(change.untilAt),
    setByName: change.setBy && (accounts.get(change.setBy) ?? null),
    reason: change.reason,
  });
  const current = history.find(holds(now));
  const isStandard = !current || Object.keys(current.changes).length === 0;
  return {
    geoKey,
    currency,
    settings,
    standard: { ...defaultSettings, payPerTripAmount, payPerKmAmount },
    current: isStandard ? null : view(current),
    history: history.map(view),
  };
}
