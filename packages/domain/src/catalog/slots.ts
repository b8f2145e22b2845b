import { addSeconds } from "../kernel/index.ts";
import { type Hours, orderSpans } from "./opening-hours.ts";

/** What a later order needs of a kitchen. */
export interface SlotPlan {
  readonly hours: Hours;
  readonly pausedUntil: Date | null;
  readonly prepSeconds: number;
  /** From the kitchen to the door; 0 for pick-up. */
  readonly travelSeconds: number;
}

export const slotSeconds = 900;
export const slotDays = 7;

/**
 * Times at which a later order can be at the door (or on the counter): quarter hours for which cooking starts from now
 * on, in opening time, before the last order, outside a pause. In order, for a week.
 */
export function slots(plan: SlotPlan, at: Date): readonly Date[] {
  const leadMs = (plan.prepSeconds + plan.travelSeconds) * 1_000;
  const last = at.getTime() + slotDays * 86_400_000;
  const earliest = Math.max(at.getTime(), plan.pausedUntil?.getTime() ?? 0);
  const quarterMs = slotSeconds * 1_000;
  const found: Date[] = [];
  for (const { opens, closes } of orderSpans(plan.hours, at, slotDays + 1)) {
    const from = Math.max(opens.getTime(), earliest) + leadMs;
    const to = Math.min(closes.getTime() - 1 + leadMs, last);
    for (let time = Math.ceil(from / quarterMs) * quarterMs; time <= to; time += quarterMs)
      found.push(new Date(time));
  }
  return found;
}

/** A slot chosen a moment ago may have come inside the lead time meanwhile: with that much less it is still kept. */
const graceSeconds = 600;

export function isSlot(plan: SlotPlan, slot: Date, at: Date): boolean {
  if (slot <= at) return false;
  const then = addSeconds(at, -graceSeconds);
  return slots(plan, then).some((each) => each.getTime() === slot.getTime());
}
