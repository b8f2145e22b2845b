/** What a place adds to or takes from a name's score; same unit. */
export interface Circumstances {
  /** Null: no place was given. */
  readonly distanceMetres: number | null;
  readonly open: boolean;
  readonly rating: number | null;
}

const perKilometre = -0.25;
const closed = -4;
/** For each star above or below an ordinary place. */
const perStar = 0.4;
const ordinaryStars = 4;

/** Text decides; among equals the near, the open and the well rated come first. */
export const blend = (nameScore: number, { distanceMetres, open, rating }: Circumstances): number =>
  nameScore +
  (perKilometre * (distanceMetres ?? 0)) / 1_000 +
  (open ? 0 : closed) +
  perStar * ((rating ?? ordinaryStars) - ordinaryStars);
