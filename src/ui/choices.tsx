// SPDX-License-Identifier: AGPL-3.0-or-later
import { controlAttributes, FieldError, FieldHint, KeyHint } from "./field.tsx";
import type { FieldProps } from "./field.tsx";

type CheckboxFieldProps = FieldProps & { checked?: boolean; value?: string };

/** One yes-or-no question. */
export function CheckboxField(props: CheckboxFieldProps) {
  const control = controlAttributes(props);
  return (
    <div class="field form-check">
      <input
        class="form-check-input"
        type="checkbox"
        value={props.value ?? "1"}
        checked={props.checked}
        {...control}
      />
      <label class="form-check-label" for={control.id}>
        {props.label}
      </label>
      <FieldHint id={control.id} hint={props.hint} />
      <FieldError id={control.id} error={props.error} />
    </div>
  );
}

export type ChoiceOption = {
  value: string;
  label: string;
  hint?: string;
  /** How many results this choice would give. */
  count?: string;
};

type ChoiceGroupProps = Omit<FieldProps, "labelHidden"> & {
  options: readonly ChoiceOption[];
  /** Short choices beside each other, where there is room. */
  inRow?: boolean;
};

/** One of several. */
export function RadioGroup(props: ChoiceGroupProps & { value?: string }) {
  return <ChoiceGroup {...props} type="radio" chosen={props.value === undefined ? [] : [props.value]} />;
}

/** Any of several; each goes as its own value under the same name. */
export function CheckboxGroup(props: ChoiceGroupProps & { values?: readonly string[] }) {
  return <ChoiceGroup {...props} type="checkbox" chosen={props.values ?? []} />;
}

type ChoicesProps = ChoiceGroupProps & { type: "radio" | "checkbox"; chosen: readonly string[] };

function ChoiceGroup({ type, chosen, ...props }: ChoicesProps) {
  const { id, required, ...control } = controlAttributes(props);
  const first = Math.max(
    0,
    props.options.findIndex(({ value }) => type === "radio" && chosen.includes(value)),
  );
  return (
    <fieldset
      class={props.inRow ? "field choices-in-row" : "field"}
      id={id}
      aria-describedby={control["aria-describedby"]}
    >
      <legend class="form-label">
        {props.label}
        <KeyHint letter={props.accesskey} />
      </legend>
      <FieldHint id={id} hint={props.hint} />
      {props.options.map((option, index) => (
        <div class="form-check">
          <input
            class="form-check-input"
            type={type}
            id={`${id}-${index}`}
            name={props.name}
            form={props.form}
            value={option.value}
            checked={chosen.includes(option.value)}
            accesskey={index === first ? props.accesskey : undefined}
            required={type === "radio" ? required : undefined}
            aria-invalid={control["aria-invalid"]}
          />
          <label class="form-check-label" for={`${id}-${index}`}>
            <span>
              {option.label}
              {option.hint !== undefined && <span class="form-text">{option.hint}</span>}
            </span>
            {option.count !== undefined && <span class="count">{option.count}</span>}
          </label>
        </div>
      ))}
      <FieldError id={id} error={props.error} />
    </fieldset>
  );
}
