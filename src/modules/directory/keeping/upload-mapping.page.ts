// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Option } from "../../../ui/fields.tsx";
import { wordsOfField, type FieldWords } from "../editing/field.words.ts";
import type { MappedColumn } from "../import/column-mapping.ts";
import { csvRoles } from "../import/column-names.ts";
import { asideChoice as aside, choosableFields } from "./upload.forms.ts";

type Asked = Record<string, FieldWords>;

/** The choice that keeps a column with the record without showing it. */
export const asideChoice = aside;

export function tablesOf(names: Readonly<Record<string, string>>): Option[] {
  return csvRoles.map((role) => ({ value: role, label: names[role] ?? role }));
}

/** How a select says what a column fills now. */
export function chosenOf({ target, by }: MappedColumn): string {
  if (by === "left") return "ignore";
  return target === undefined ? asideChoice : `${target.table}.${target.field}`;
}

/** What a column may fill: as the forms ask for it, with HSDS's own name, as the guide of the import explains it. */
export function choicesOfColumn(table: string, column: MappedColumn, asked: Asked): Option[] {
  const fields = choosableFields(table);
  const now = chosenOf(column);
  const isOther = column.target !== undefined && !fields.includes(now);
  return [...fields, ...(isOther ? [now] : [])].map((field) => {
    if (!field.startsWith(`${table}.`)) return { value: field, label: field };
    const name = field.slice(table.length + 1);
    // Tables are plural, the kinds of the forms are not.
    const { label } = wordsOfField(asked, table.slice(0, -1), name);
    return { value: field, label: label === name ? name : `${label} (${name})` };
  });
}
