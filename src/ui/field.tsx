// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Child } from "hono/jsx";

/** What every field has: a label always, a hint before the mistake, the mistake beside the field. */
export type FieldProps = {
  name: string;
  label: string;
  /** Id when the name is not unique on the page; the error summary links to it. */
  id?: string;
  hint?: string;
  error?: string;
  required?: boolean;
  /** Id of the form it belongs to, when it stands outside of it. */
  form?: string;
  /** The label is said but not shown: only where the field's meaning is plain to see. */
  labelHidden?: boolean;
  /** One letter that, with the browser's own keys, leads here; shown where there is a keyboard. */
  accesskey?: string;
};

function fieldId({ id, name }: Pick<FieldProps, "id" | "name">): string {
  return id ?? `campo-${name}`;
}

/** The attributes that tie a control to its hint and its mistake. */
export function controlAttributes(props: FieldProps) {
  const id = fieldId(props);
  const described = [
    props.hint !== undefined && `${id}-aiuto`,
    props.error !== undefined && `${id}-errore`,
  ].filter(Boolean);
  return {
    id,
    name: props.name,
    form: props.form,
    required: props.required,
    accesskey: props.accesskey,
    "aria-describedby": described.length > 0 ? described.join(" ") : undefined,
    "aria-invalid": props.error === undefined ? undefined : ("true" as const),
  };
}

/** Label, hint, control, mistake: in the order in which they are read. */
export function Field(props: FieldProps & { children: Child }) {
  const id = fieldId(props);
  return (
    <div class="field">
      <label class={props.labelHidden ? "form-label visually-hidden" : "form-label"} for={id}>
        {props.label}
        <KeyHint letter={props.accesskey} />
      </label>
      <FieldHint id={id} hint={props.hint} />
      {props.children}
      <FieldError id={id} error={props.error} />
    </div>
  );
}

/** The letter of an access key, where there is a keyboard; browsers themselves say it to those who listen. */
export function KeyHint({ letter }: { letter?: string }) {
  if (letter === undefined) return null;
  return (
    <kbd class="key-hint" aria-hidden="true">
      {letter.toUpperCase()}
    </kbd>
  );
}

export function FieldHint({ id, hint }: { id: string; hint?: string }) {
  if (hint === undefined) return null;
  return (
    <span class="form-text" id={`${id}-aiuto`}>
      {hint}
    </span>
  );
}

export function FieldError({ id, error }: { id: string; error?: string }) {
  if (error === undefined) return null;
  return (
    <span class="invalid-feedback" id={`${id}-errore`}>
      {error}
    </span>
  );
}
