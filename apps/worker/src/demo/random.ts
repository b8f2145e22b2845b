/** Chance that repeats itself: the same seed draws the same city on every machine. */
export interface Random {
  next(): number;
  between(low: number, high: number): number;
  whole(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<Thing>(things: readonly Thing[]): Thing;
  some<Thing>(things: readonly Thing[], count: number): Thing[];
  /** An independent stream, so that one part can change without moving the others. */
  fork(label: string): Random;
}

function hash(text: string, seed: number): number {
  let value = seed ^ 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return value >>> 0;
}

export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  // mulberry32
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (low: number, high: number) => low + next() * (high - low);
  const whole = (low: number, high: number) => Math.floor(between(low, high + 1));
  const pick = <Thing>(things: readonly Thing[]): Thing => {
    const thing = things[whole(0, things.length - 1)];
    if (thing === undefined) throw new Error("Nothing to pick from");
    return thing;
  };
  const some = <Thing>(things: readonly Thing[], count: number): Thing[] => {
    const left = [...things];
    const taken: Thing[] = [];
    while (taken.length < count && left.length > 0) {
      taken.push(...left.splice(whole(0, left.length - 1), 1));
    }
    return taken;
  };
  return {
    next,
    between,
    whole,
    pick,
    some,
    chance: (probability) => next() < probability,
    fork: (label) => seededRandom(hash(label, seed)),
  };
}
