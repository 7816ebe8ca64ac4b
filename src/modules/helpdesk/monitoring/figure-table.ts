// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import { sumOf, type Counts } from "./counting.ts";
import { unitOf, type CountedField, type Unit } from "./figures.ts";
import { codesInOrder, labelOf, type Names } from "./names.ts";
import type { Tally } from "./tally.ts";

export type FigureRow = {
  value: string | null;
  label: string;
  many: number;
  /** Of those of whom it was said; undefined for who did not say, and when nobody did. */
  share: number | undefined;
};

/** One fact with how many have each of its values. */
export type FigureTable = {
  field: CountedField;
  unit: Unit;
  rows: FigureRow[];
  /** Of how many it was said: the whole of which the shares are. */
  said: number;
  /** One may have several values: shares do not make a whole. */
  isSeveral: boolean;
};

/** Rows that are empty are left out where the list is long; who did not say comes last. */
export function tableOf(field: CountedField, figures: Tally, names: Names, language: Language): FigureTable {
  const unit = unitOf(field);
  const counts = countsIn(field, figures);
  const notSaid = field === "unmet" ? 0 : (counts.get(null) ?? 0);
  const isSeveral = field === "done";
  const said = isSeveral ? figures.contacts - notSaid : sumOf(counts) - (counts.get(null) ?? 0);
  const row = (value: string | null, many: number): FigureRow => ({
    value,
    label: labelOf(field, value, names, language),
    many,
    share: value === null || said === 0 ? undefined : many / said,
  });
  const rows = valuesIn(field, counts).map((value) => row(value, counts.get(value) ?? 0));
  return { field, unit, rows: notSaid > 0 ? [...rows, row(null, notSaid)] : rows, said, isSeveral };
}

function countsIn(field: CountedField, { contactsBy, needsBy, referralsBy }: Tally): Counts {
  if (field in contactsBy) return contactsBy[field as keyof typeof contactsBy];
  if (field in needsBy) return needsBy[field as keyof typeof needsBy];
  return referralsBy[field as keyof typeof referralsBy];
}

function valuesIn(field: CountedField, counts: Counts): string[] {
  const order = codesInOrder(field);
  const present = [...counts.keys()].filter((value) => value !== null);
  if (order) {
    const known = order.filter((code) => counts.has(code) || hasFewCodes(field));
    return [...known, ...present.filter((value) => !order.includes(value))];
  }
  return present.toSorted(
    (one, other) => counts.get(other)! - counts.get(one)! || one.localeCompare(other, "it"),
  );
}

function hasFewCodes(field: CountedField): boolean {
  return field !== "mode" && field !== "to" && field !== "standing" && field !== "source";
}
