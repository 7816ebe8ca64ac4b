// SPDX-License-Identifier: AGPL-3.0-or-later

/** Equalities between unknowns that are never negative: each row of `factors` times the unknowns is its `sum`. */
export type Equalities = { factors: readonly (readonly number[])[]; sums: readonly number[] };

const nothing = 1e-9;

/**
 * Unknowns that satisfy the equalities and make one of them as great as it can be, or as small: the simplex method in two
 * phases, with Bland's rule so that it ends. Undefined when nothing satisfies them or nothing limits it: the caller sets a limit. The
 * answer is of floating point: whoever relies on it checks it in whole numbers.
 */
export function greatest(
  { factors, sums }: Equalities,
  target: number,
  way: "up" | "down" = "up",
): number[] | undefined {
  const unknowns = factors[0]?.length ?? 0;
  const rows = factors.map((row, index) => {
    const sign = sums[index]! < 0 ? -1 : 1;
    const artificial = factors.map((_, other) => (other === index ? 1 : 0));
    return [...row.map((factor) => factor * sign), ...artificial, sums[index]! * sign];
  });
  const basis = rows.map((_, index) => unknowns + index);
  const width = unknowns + rows.length;

  // First away with the artificial unknowns, then towards the target.
  const towardsNone = Array.from({ length: width }, (_, index) => (index < unknowns ? 0 : -1));
  if (!climb(rows, basis, towardsNone, width)) return undefined;
  const rest = rows.reduce((sum, row, index) => sum + (basis[index]! >= unknowns ? row.at(-1)! : 0), 0);
  if (rest > 1e-6) return undefined;
  dropArtificial(rows, basis, unknowns);

  const towardsTarget = Array.from({ length: width }, (_, index) =>
    index === target ? (way === "up" ? 1 : -1) : 0,
  );
  if (!climb(rows, basis, towardsTarget, unknowns)) return undefined;
  const answer = Array.from({ length: unknowns }, () => 0);
  for (const [index, row] of rows.entries()) {
    if (basis[index]! < unknowns) answer[basis[index]!] = row.at(-1)!;
  }
  return answer;
}

/** Pivots until no unknown among the first `width` makes the aim greater; false when nothing limits it. */
function climb(rows: number[][], basis: number[], aim: readonly number[], width: number): boolean {
  for (;;) {
    const entering = firstBetter(rows, basis, aim, width);
    if (entering === undefined) return true;
    const leaving = tightest(rows, basis, entering);
    if (leaving === undefined) return false;
    pivot(rows, basis, leaving, entering);
  }
}

function firstBetter(
  rows: readonly number[][],
  basis: readonly number[],
  aim: readonly number[],
  width: number,
): number | undefined {
  for (let unknown = 0; unknown < width; unknown++) {
    if (basis.includes(unknown)) continue;
    let gain = aim[unknown]!;
    for (let row = 0; row < rows.length; row++) gain -= aim[basis[row]!]! * rows[row]![unknown]!;
    if (gain > nothing) return unknown;
  }
  return undefined;
}

function tightest(rows: readonly number[][], basis: readonly number[], entering: number): number | undefined {
  let best: { row: number; ratio: number } | undefined;
  for (const [row, cells] of rows.entries()) {
    if (cells[entering]! <= nothing) continue;
    const ratio = cells.at(-1)! / cells[entering]!;
    const isTighter =
      best === undefined ||
      ratio < best.ratio - nothing ||
      (ratio < best.ratio + nothing && basis[row]! < basis[best.row]!);
    if (isTighter) best = { row, ratio };
  }
  return best?.row;
}

function pivot(rows: number[][], basis: number[], row: number, unknown: number): void {
  const by = rows[row]![unknown]!;
  const pivotRow = rows[row]!.map((cell) => cell / by);
  rows[row] = pivotRow;
  for (let other = 0; other < rows.length; other++) {
    const times = rows[other]![unknown]!;
    if (other === row || Math.abs(times) <= nothing) continue;
    const cells = rows[other]!;
    for (let index = 0; index < cells.length; index++) cells[index]! -= times * pivotRow[index]!;
  }
  basis[row] = unknown;
}

/** Artificial unknowns that stayed at zero go out, or their row says nothing new and goes itself. */
function dropArtificial(rows: number[][], basis: number[], unknowns: number): void {
  for (let row = rows.length - 1; row >= 0; row--) {
    if (basis[row]! < unknowns) continue;
    const unknown = rows[row]!.findIndex((cell, index) => index < unknowns && Math.abs(cell) > nothing);
    if (unknown >= 0) pivot(rows, basis, row, unknown);
    else {
      rows.splice(row, 1);
      basis.splice(row, 1);
    }
  }
}
