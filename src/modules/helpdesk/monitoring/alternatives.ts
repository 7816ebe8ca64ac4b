// SPDX-License-Identifier: AGPL-3.0-or-later
import { greatest } from "./greatest.ts";

type Sum = { total: string; parts: readonly string[] };

/** Hidden cells that hang together, and the sums that tie them. */
export type Tied = { ids: readonly string[]; sums: readonly Sum[] };

/** What a cell is, and the least that whoever computes knows it to be. */
export type Known = ReadonlyMap<string, { value: number; least: number }>;

/** The hidden cells that hang together with one: what others are says nothing of it. */
export function tiedTo(id: string, hidden: ReadonlySet<string>, sums: readonly Sum[]): Tied {
  const ids = new Set([id]);
  const tied = new Set<Sum>();
  for (let size = 0; size < ids.size + tied.size;) {
    size = ids.size + tied.size;
    for (const sum of sums) {
      const among = [...sum.parts, sum.total].filter((one) => hidden.has(one));
      if (!among.some((one) => ids.has(one))) continue;
      tied.add(sum);
      for (const one of among) ids.add(one);
    }
  }
  return { ids: [...ids], sums: [...tied] };
}

/** Whether a table exists, with everything that is published, in which a hidden cell is so much. */
export function canBe(id: string, value: number, tied: Tied, known: Known): boolean {
  const { factors, sums } = equalitiesOf(tied, known);
  const place = tied.ids.indexOf(id);
  // A limit at the value that is looked for, so that the search ends where totals are hidden too.
  const limited = factors.map((row) => row.concat(0));
  limited.push(tied.ids.map((_, index) => (index === place ? 1 : 0)).concat(1));
  const found = greatest({ factors: limited, sums: sums.concat(value - known.get(id)!.least) }, place);
  return tableFrom(found, tied, known)?.get(id) === value;
}

/** Whether a table exists in which it is less than it is. */
export function canFall(id: string, tied: Tied, known: Known): boolean {
  const found = greatest(equalitiesOf(tied, known), tied.ids.indexOf(id), "down");
  const table = tableFrom(found, tied, known);
  return table !== undefined && table.get(id)! < known.get(id)!.value;
}

/** What the published numbers say of the hidden ones, each counted from the least that it is. */
function equalitiesOf({ ids, sums }: Tied, known: Known): { factors: number[][]; sums: number[] } {
  const places = new Map(ids.map((id, index) => [id, index]));
  const factors = sums.map(() => ids.map(() => 0));
  const rest = sums.map(({ total, parts }, index) => {
    let sum = 0;
    for (const [id, sign] of [...parts.map((part) => [part, 1] as const), [total, -1] as const]) {
      const place = places.get(id);
      if (place === undefined) sum -= sign * known.get(id)!.value;
      else {
        factors[index]![place]! += sign;
        sum -= sign * known.get(id)!.least;
      }
    }
    return sum;
  });
  return { factors, sums: rest };
}

/** The answer as a table of whole numbers in which every sum holds; undefined when it is none, and proves nothing. */
function tableFrom(
  found: readonly number[] | undefined,
  { ids, sums }: Tied,
  known: Known,
): ReadonlyMap<string, number> | undefined {
  if (!found) return undefined;
  const table = new Map(ids.map((id, index) => [id, Math.round(found[index]!) + known.get(id)!.least]));
  const valueOf = (id: string) => table.get(id) ?? known.get(id)!.value;
  const isWhole = ids.every((id, index) => {
    const beyond = table.get(id)! - known.get(id)!.least;
    return beyond >= 0 && Math.abs(found[index]! - beyond) < 1e-6;
  });
  const holds = sums.every(
    ({ total, parts }) => parts.reduce((sum, part) => sum + valueOf(part), 0) === valueOf(total),
  );
  return isWhole && holds ? table : undefined;
}
