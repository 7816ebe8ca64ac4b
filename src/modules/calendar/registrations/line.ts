// SPDX-License-Identifier: AGPL-3.0-or-later

/** What somebody takes or waits for: seats at one date, or at every date of the series. */
export type Wish = { id: string; people: number; dateId: string | null };

/**
 * The seats of an activity at one moment: `byDate` holds each date to come with what its own registrations have taken,
 * `bySeries` what those to the whole series have taken of every date. Without capacity there is room for all.
 */
export type Seats = { capacity: number | null; bySeries: number; byDate: ReadonlyMap<string, number> };

/** Stands for the dates of a series that are not known yet: a series has its seats there too. */
const laterDates = "later";

/** How many are free at a date, or at every date of the series; null is as many as come, never below nothing. */
export function freeSeats({ capacity, bySeries, byDate }: Seats, dateId: string | null): number | null {
  if (capacity === null) return null;
  const taken = dateId === null ? Math.max(0, ...byDate.values()) : (byDate.get(dateId) ?? 0);
  return Math.max(0, capacity - bySeries - taken);
}

/** How many more have a seat than there are seats: a capacity that was lowered sends nobody away. */
export function tooMany({ capacity, bySeries, byDate }: Seats, dateId: string | null): number {
  if (capacity === null) return 0;
  const taken = dateId === null ? Math.max(0, ...byDate.values()) : (byDate.get(dateId) ?? 0);
  return Math.max(0, bySeries + taken - capacity);
}

/**
 * Who of a line gets seats now, in order. Nobody is overtaken where they wait: at a date that is full for somebody,
 * nobody behind gets a seat, not even with fewer people. Who waits for another date is not held up. Who waits for a date
 * that is no more to come stays where they are.
 */
export function whoMoves(line: readonly Wish[], seats: Seats): Wish[] {
  const { capacity } = seats;
  const taken = new Map([...seats.byDate].map(([date, people]) => [date, people + seats.bySeries]));
  const dates = [...seats.byDate.keys()];
  taken.set(laterDates, seats.bySeries);

  const full = new Set<string>();
  const moving: Wish[] = [];
  for (const wish of line) {
    if (wish.dateId !== null && !seats.byDate.has(wish.dateId)) continue;
    const wanted = wish.dateId === null ? [...dates, laterDates] : [wish.dateId];
    const lacking = wanted.filter(
      (date) => capacity !== null && (taken.get(date) ?? 0) + wish.people > capacity,
    );
    for (const date of lacking) full.add(date);
    if (wanted.some((date) => full.has(date))) continue;
    for (const date of wanted) taken.set(date, (taken.get(date) ?? 0) + wish.people);
    moving.push(wish);
  }
  return moving;
}
