// SPDX-License-Identifier: AGPL-3.0-or-later
import { raw } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";

import { controlAttributes, Field } from "./field.tsx";
import type { FieldProps } from "./field.tsx";

type TextFieldProps = FieldProps & {
  value?: string;
  type?: "text" | "search" | "email" | "tel" | "url" | "number" | "date" | "time";
  autocomplete?: string;
  inputmode?: "text" | "numeric" | "tel" | "email" | "search";
  maxlength?: number;
  min?: string;
  max?: string;
  placeholder?: string;
  /** Suggestions that the browser offers by itself, also without scripts. */
  suggestions?: readonly string[];
};

/** Hundreds of options, the same on every page: their HTML is kept for as long as the list itself is. */
const written = new WeakMap<readonly string[], HtmlEscapedString>();

function proposals(suggestions: readonly string[]): HtmlEscapedString {
  const kept = written.get(suggestions);
  if (kept) return kept;
  const options = suggestions.map((suggestion) => (<option value={suggestion}></option>).toString());
  const html = raw(options.join(""));
  written.set(suggestions, html);
  return html;
}

/** One line of text, a number, a date or an hour: always the browser's own control. */
export function TextField(props: TextFieldProps) {
  const {
    type = "text",
    value,
    autocomplete,
    inputmode,
    maxlength = 200,
    min,
    max,
    placeholder,
    suggestions,
  } = props;
  const control = controlAttributes(props);
  const listId = suggestions === undefined ? undefined : `${control.id}-proposte`;
  const isText = type !== "number" && type !== "date" && type !== "time";

  return (
    <Field {...props}>
      <input
        class="form-control"
        type={type}
        {...control}
        value={value}
        autocomplete={autocomplete}
        inputmode={inputmode}
        maxlength={isText ? maxlength : undefined}
        min={min}
        max={max}
        placeholder={placeholder}
        list={listId}
      />
      {suggestions !== undefined && <datalist id={listId}>{proposals(suggestions)}</datalist>}
    </Field>
  );
}

type LongTextFieldProps = FieldProps & { value?: string; rows?: number; maxlength?: number };

export function LongTextField(props: LongTextFieldProps) {
  return (
    <Field {...props}>
      <textarea
        class="form-control"
        rows={props.rows ?? 5}
        maxlength={props.maxlength ?? 4000}
        {...controlAttributes(props)}
      >
        {props.value ?? ""}
      </textarea>
    </Field>
  );
}

export type Option = { value: string; label: string };

/** Options may be grouped: a group is shown under its label. */
export type OptionGroup = { label: string; options: readonly Option[] };

type SelectFieldProps = FieldProps & {
  options: readonly (Option | OptionGroup)[];
  value?: string;
  /** The first choice, with an empty value: "Tutti i comuni". */
  empty?: string;
};

export function SelectField(props: SelectFieldProps) {
  return (
    <Field {...props}>
      <select class="form-select" {...controlAttributes(props)}>
        {props.empty !== undefined && <option value="">{props.empty}</option>}
        {props.options.map((option) =>
          "options" in option ? (
            <optgroup label={option.label}>
              {option.options.map((inner) => (
                <Choice option={inner} value={props.value} />
              ))}
            </optgroup>
          ) : (
            <Choice option={option} value={props.value} />
          ),
        )}
      </select>
    </Field>
  );
}

function Choice({ option, value }: { option: Option; value?: string }) {
  return (
    <option value={option.value} selected={option.value === value}>
      {option.label}
    </option>
  );
}

type HiddenFieldsProps = {
  values: Readonly<Record<string, string | readonly string[] | undefined>>;
  form?: string;
};

/** What a form must not forget: each value of each name, in order. */
export function HiddenFields({ values, form }: HiddenFieldsProps) {
  return (
    <>
      {Object.entries(values).flatMap(([name, value]) =>
        [value ?? []].flat().map((one) => <input type="hidden" name={name} value={one} form={form} />),
      )}
    </>
  );
}
