import type { OpeningHoursView } from "@swift-eats/contract/catalog";

export type Span = OpeningHoursView["specialDays"][number]["spans"][number];
export type Draft = OpeningHoursView;

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
export const lunch: Span = { opens: "11:30", closes: "14:30" };
export const dinner: Span = { opens: "17:00", closes: "22:00" };

/** Time fields know no 24:00; midnight as an end means the same. */
export const typed = (hours: OpeningHoursView): Draft => {
  const ends = <S extends Span>(span: S): S => ({
    ...span,
    closes: span.closes === "24:00" ? "00:00" : span.closes,
  });
  return {
    ...hours,
    weekly: hours.weekly.map(ends),
    specialDays: hours.specialDays.map((day) => ({ ...day, spans: day.spans.map(ends) })),
  };
};

export const spansOf = ({ weekly }: Draft, weekday: number): readonly Span[] =>
  weekly.filter((each) => each.weekday === weekday).map(({ opens, closes }) => ({ opens, closes }));

export const withDay = (draft: Draft, weekday: number, spans: readonly Span[]): Draft => ({
  ...draft,
  weekly: [
    ...draft.weekly.filter((each) => each.weekday !== weekday),
    ...spans.map((span) => ({ weekday, ...span })),
  ].sort((a, b) => a.weekday - b.weekday),
});

export const everyDayLike = (draft: Draft, weekday: number): Draft => ({
  ...draft,
  weekly: weekdays.flatMap((day) =>
    spansOf(draft, weekday).map((span) => ({ weekday: day, ...span })),
  ),
});

/** Null: closed on that date. Taken away with `undefined`. */
export function withDate(
  draft: Draft,
  date: string,
  spans: readonly Span[] | null | undefined,
): Draft {
  const closedDates = draft.closedDates.filter((each) => each !== date);
  const specialDays = draft.specialDays.filter((each) => each.date !== date);
  if (spans === null) return { ...draft, specialDays, closedDates: [...closedDates, date].sort() };
  if (spans === undefined || spans.length === 0) return { ...draft, specialDays, closedDates };
  const own = [...specialDays, { date, spans: [...spans] }];
  return { ...draft, closedDates, specialDays: own.sort((a, b) => (a.date < b.date ? -1 : 1)) };
}

export interface DateLine {
  readonly date: string;
  readonly spans: readonly Span[] | null;
}

export const datesOf = ({ closedDates, specialDays }: Draft): readonly DateLine[] =>
  [...closedDates.map((date) => ({ date, spans: null })), ...specialDays].sort((a, b) =>
    a.date < b.date ? -1 : 1,
  );

/** After the last of them, so that a new one does not begin with an overlap. */
export const nextSpan = (spans: readonly Span[]): Span =>
  spans.length === 0
    ? lunch
    : { ...dinner, opens: maxOf(dinner.opens, spans.at(-1)?.closes ?? "") };

const maxOf = (a: string, b: string): string => (a > b ? a : b);
