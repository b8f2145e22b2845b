import type { Spot } from "./plane.ts";

/** Things by the square they lie in, so that neighbours are found without looking at all. */
export class Cells<Thing> {
  readonly #squares = new Map<string, Set<Thing>>();
  readonly #size: number;

  constructor(size: number) {
    this.#size = size;
  }

  add(thing: Thing, spots: readonly Spot[]): void {
    for (const key of this.#keys(spots)) {
      const square = this.#squares.get(key) ?? new Set<Thing>();
      square.add(thing);
      this.#squares.set(key, square);
    }
  }

  near(spots: readonly Spot[], margin = 0): Set<Thing> {
    const found = new Set<Thing>();
    for (const key of this.#keys(spots, margin)) {
      for (const thing of this.#squares.get(key) ?? []) found.add(thing);
    }
    return found;
  }

  *#keys(spots: readonly Spot[], margin = 0): Generator<string> {
    const xs = spots.map((spot) => spot[0]);
    const ys = spots.map((spot) => spot[1]);
    const cell = (value: number) => Math.floor(value / this.#size);
    for (let x = cell(Math.min(...xs) - margin); x <= cell(Math.max(...xs) + margin); x += 1) {
      for (let y = cell(Math.min(...ys) - margin); y <= cell(Math.max(...ys) + margin); y += 1) {
        yield `${x},${y}`;
      }
    }
  }
}
