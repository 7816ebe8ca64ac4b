// SPDX-License-Identifier: AGPL-3.0-or-later
import { writtenIn, type Typed } from "../../../foundation/typed.ts";
import type { Lab } from "../lab/lab.ts";

/** What is wrong, by field: a key of words. */
export type Mistakes = Record<string, string>;

const emptyRows = 2;
const mostRows = 20;

/** How many rows of a kind a form shows: those filled, and some to fill. */
export function rowsIn(typed: Typed, prefix: string): number {
  const filled = Object.keys(typed).flatMap((name) => {
    const [, row] = new RegExp(`^${prefix}\\.(\\d{1,2})\\.`).exec(name) ?? [];
    return row === undefined || writtenIn(typed, name) === "" ? [] : [Number(row) + 1];
  });
  return Math.min(mostRows, Math.max(0, ...filled) + emptyRows);
}

/** The last thing typed in a field, "" when nothing was. */
export function first(typed: Typed, name: string): string {
  return writtenIn(typed, name).trim();
}

/** A lab as its form says it. */
export function typedOfLab(lab: Lab): Typed {
  const fields: Record<string, readonly string[]> = {
    nome: [lab.name],
    riga: one(lab.line),
    benvenuto: one(lab.welcome),
    proporre: one(lab.proposals),
    organizza: one(lab.organizationName),
    ruolo: one(lab.referenceRole),
    telefono: one(lab.phone),
    email: one(lab.email),
    nato: one(lab.foundedOn?.toString()),
  };
  for (const [row, { kind, url }] of lab.channels.entries()) {
    fields[`canale.${row}.tipo`] = [kind];
    fields[`canale.${row}.indirizzo`] = [url];
  }
  for (const [row, { name, from, since, until }] of lab.resources.entries()) {
    fields[`risorsa.${row}.nome`] = [name];
    fields[`risorsa.${row}.da`] = one(from);
    fields[`risorsa.${row}.dal`] = one(since?.toString());
    fields[`risorsa.${row}.al`] = one(until?.toString());
  }
  return fields;
}

function one(value: string | null | undefined): string[] {
  return value === null || value === undefined ? [] : [value];
}
