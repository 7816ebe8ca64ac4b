// SPDX-License-Identifier: AGPL-3.0-or-later
import { Button } from "../../../ui/button.tsx";
import { TextField } from "../../../ui/fields.tsx";
import { VisuallyHidden } from "../../../ui/media.tsx";
import { editingWords } from "./editing.words.ts";
import { HoursField, ReferenceField } from "./field-special.view.tsx";
import type { Column, Field } from "./field.ts";
import { fieldWords, wordsOfField } from "./field.words.ts";
import type { FormShown } from "./form-shown.ts";
import { moreRowsAct, rowsShown } from "./more-rows.ts";

type RowsField = Extract<Field, { as: "rows" }>;

/** A list of small things: those that are there, an empty row to write another, and a button for more. */
export function Rows({ field, form }: { field: RowsField; form: FormShown }) {
  const { kind, language, typed } = form;
  const { label, hint } = wordsOfField(fieldWords[language], kind, field.name);
  const words = editingWords[language];
  const shown = rowsShown(field, typed, form.rows?.[field.name]);
  return (
    <fieldset class="field" id={`campo-${field.name}`}>
      <legend class="form-label">{label}</legend>
      <p class="form-text">{[hint, words.removeRow].filter(Boolean).join(" ")}</p>
      {shown.map((number, index) => (
        <fieldset class="row-of-fields">
          <legend class="visually-hidden">{words.row(label, index + 1)}</legend>
          {field.columns.map((column) => (
            <Cell column={column} at={`${field.name}.${number}`} field={field} form={form} />
          ))}
          {typed[`${field.name}.${number}.rest`]?.map((rest) => (
            <input type="hidden" name={`${field.name}.${number}.rest`} value={rest} />
          ))}
        </fieldset>
      ))}
      <trama-more-rows data-field={field.name}>
        <Button kind="quiet" name="azione" value={moreRowsAct(field, shown.length)}>
          {words.addRow} <VisuallyHidden>{label}</VisuallyHidden>
        </Button>
      </trama-more-rows>
    </fieldset>
  );
}

type CellProps = { column: Column; at: string; field: RowsField; form: FormShown };

function Cell({ column, at, field, form }: CellProps) {
  const { kind, language, typed, mistakes } = form;
  const name = `${at}.${column.key}`;
  const common = {
    name,
    ...wordsOfField(fieldWords[language], kind, `${field.name}.${column.key}`),
    error: mistakes[name],
    value: typed[name]?.[0],
  };
  if (column.as === "hours") return <HoursField {...common} language={language} />;
  if (column.as === "location") return <ReferenceField {...common} to="location" />;
  return <TextField {...common} maxlength={100_000} autocomplete="off" />;
}
