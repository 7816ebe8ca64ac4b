// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import { controlAttributes, Field } from "../../../ui/field.tsx";
import type { FieldProps } from "../../../ui/field.tsx";
import { editingWords } from "./editing.words.ts";
import { hoursUnderstood } from "./hours-understood.ts";

/** Hours in words, and under them how they were understood; the script of the page refreshes it. */
export function HoursField(props: FieldProps & { value?: string; language: Language }) {
  const { value, language, name } = props;
  const words = editingWords[language];
  const understood = value === undefined ? undefined : hoursUnderstood(value, language);
  return (
    <>
      <Field {...props}>
        <textarea class="form-control" rows={2} {...controlAttributes(props)}>
          {value ?? ""}
        </textarea>
      </Field>
      <div class="form-text" role="status" data-understood={name} data-lead={words.understood}>
        {understood && "lines" in understood && (
          <>
            {words.understood} {understood.lines.join("; ")}
          </>
        )}
        {understood && "mistake" in understood && `«${understood.where}»: ${understood.mistake}`}
      </div>
    </>
  );
}

/** Another record, by its name; the browser proposes those that exist. */
export function ReferenceField(props: FieldProps & { value?: string; to: "organization" | "location" }) {
  return (
    <Field {...props}>
      <input
        class="form-control"
        type="text"
        {...controlAttributes(props)}
        value={props.value}
        list={`proposte-${props.to}`}
        autocomplete="off"
      />
    </Field>
  );
}

/** What browsers propose, once for all the fields of a page. */
export function Suggestions({ to, labels }: { to: "organization" | "location"; labels: readonly string[] }) {
  return (
    <datalist id={`proposte-${to}`}>
      {labels.map((label) => (
        <option value={label}></option>
      ))}
    </datalist>
  );
}
