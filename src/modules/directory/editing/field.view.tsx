// SPDX-License-Identifier: AGPL-3.0-or-later
import { CheckboxField, CheckboxGroup } from "../../../ui/choices.tsx";
import { LongTextField, SelectField, TextField } from "../../../ui/fields.tsx";
import { timetableText } from "../hours/opening-week.ts";
import type { Timetable } from "../hours/timetable.ts";
import { choiceSaid, choiceWords } from "./choice.words.ts";
import { valueAt } from "./document-path.ts";
import { editingWords } from "./editing.words.ts";
import { HoursField, ReferenceField } from "./field-special.view.tsx";
import type { Field } from "./field.ts";
import { fieldWords, wordsOfField } from "./field.words.ts";
import type { FormShown } from "./form-shown.ts";
import { Rows } from "./rows.view.tsx";

/** Text that somebody pastes is never cut in silence: what is too long is told when it is checked. */
const asLongAsPasted = 1_000_000;
const lineLimit = 100_000;

const inputTypes = { web: "url", email: "email", date: "date" } as const;

/** One field of the form, with what was typed in it. */
export function FormField({ field, form }: { field: Field; form: FormShown }) {
  const { kind, language, typed, mistakes } = form;
  const words = editingWords[language];
  const value = typed[field.name]?.[0];
  const common = {
    name: field.name,
    ...wordsOfField(fieldWords[language], kind, field.name),
    error: mistakes[field.name],
  };
  const answers = (codes: readonly string[]) =>
    codes.map((code) => ({ value: code, label: choiceSaid(choiceWords[language], field.name, code) }));

  switch (field.as) {
    case "text":
      return <LongTextField {...common} value={value} rows={5} maxlength={asLongAsPasted} />;
    case "list":
      return <LongTextField {...common} value={value} rows={3} maxlength={asLongAsPasted} />;
    case "choice":
      return (
        <SelectField
          {...common}
          options={answers(field.options)}
          value={value}
          empty={field.required ? undefined : words.notKnown}
        />
      );
    case "yes-no":
      return (
        <SelectField {...common} options={answers(["yes", "no"])} value={value} empty={words.notKnown} />
      );
    case "checks":
      return <CheckboxGroup {...common} options={answers(field.options)} values={typed[field.name]} />;
    case "terms":
      return <Terms form={form} field={field} common={common} />;
    case "rows":
      return <Rows field={field} form={form} />;
    case "hours":
      return (
        <>
          <HoursField {...common} value={value} language={language} />
          <KeptHours field={field} form={form} />
        </>
      );
    case "organization":
    case "location":
      return <ReferenceField {...common} value={value} to={field.as} />;
    case "number":
      return <TextField {...common} value={value} maxlength={lineLimit} autocomplete="off" />;
    default:
      return (
        <TextField
          {...common}
          // What is not yet an address or a date is kept and told, not stopped by the browser.
          type={field.as === "date" && isDate(value) ? inputTypes.date : "text"}
          inputmode={field.as === "email" ? "email" : undefined}
          value={value}
          maxlength={lineLimit}
          autocomplete="off"
        />
      );
  }
}

function isDate(value: string | undefined): boolean {
  return value === undefined || /^\d{4}-\d{2}-\d{2}$/.test(value);
}

type TermsProps = {
  form: FormShown;
  field: Extract<Field, { as: "terms" }>;
  common: { name: string; label: string; hint?: string; error?: string };
};

function Terms({ form, field, common }: TermsProps) {
  const offered = form.known.terms.filter(({ taxonomy }) => taxonomy === field.taxonomy);
  if (offered.length === 0) return null;
  const chosen = form.typed[field.name] ?? [];
  const names = offered.flatMap(({ id, name }) => (chosen.includes(id) ? [name] : []));
  const words = editingWords[form.language];
  return (
    <details class="terms">
      <summary>
        <strong>{common.label}:</strong> {names.length === 0 ? words.noneChosen : names.join(", ")}
      </summary>
      <CheckboxGroup
        {...common}
        options={offered.map(({ id, name, depth }) => ({
          value: id,
          label: depth > 0 ? `– ${name}` : name,
        }))}
        values={chosen}
      />
    </details>
  );
}

/** Hours that an import brought and words cannot write: they stay until somebody writes others. */
function KeptHours({ field, form }: { field: Field; form: FormShown }) {
  const hours = valueAt(form.document, field.name);
  const isKept = form.typed[`${field.name}.keep`] !== undefined;
  if (!isKept || !hours) return null;
  const text = timetableText(hours as Timetable, form.language);
  return (
    <CheckboxField name={`${field.name}.keep`} label={editingWords[form.language].keepHours(text)} checked />
  );
}
