import { type CityClock, type Clock, cityTime } from "@swift-eats/domain/kernel";

export interface ProcessClock extends Clock {
  /** Takes a newer row over; `changed` hears of another rate. */
  follow(row: CityClock): void;
  current(): CityClock;
  onChange(hear: (row: CityClock) => void): void;
}

/** City time in this process. Never runs backwards here, even while a changed rate is still on its way. */
export function processClock(start: CityClock): ProcessClock {
  let row = start;
  let last = 0;
  const listeners: ((row: CityClock) => void)[] = [];
  const wall = () => new Date();
  return {
    wall,
    now() {
      last = Math.max(last, cityTime(row, wall()).getTime());
      return new Date(last);
    },
    rate: () => row.rate,
    wallMsUntil(at) {
      return Math.max(0, (at.getTime() - this.now().getTime()) / row.rate);
    },
    current: () => row,
    follow(next) {
      const same = next.rate === row.rate && next.wallEpoch.getTime() === row.wallEpoch.getTime();
      row = next;
      if (!same) for (const hear of listeners) hear(next);
    },
    onChange(hear) {
      listeners.push(hear);
    },
  };
}

/** Outside demo mode the city's time is the wall's. */
export const wallClock = (): ProcessClock => {
  const epoch = new Date(0);
  return processClock({ wallEpoch: epoch, cityEpoch: epoch, rate: 1 });
};
