// SPDX-License-Identifier: AGPL-3.0-or-later
import { RadioGroup } from "../../../ui/choices.tsx";
import { LongTextField, TextField } from "../../../ui/fields.tsx";
import type { Frame } from "../../../ui/frame.ts";
import { mistakesByField } from "../../../ui/mistakes.ts";
import { Notice } from "../../../ui/notice.tsx";
import { fieldNames } from "./identity.page.ts";
import { addressRules, type Field } from "./identity.ts";
import { identityWords } from "./identity.words.ts";
import { mistakesWords, type MistakeCode } from "./mistakes.words.ts";

/** A form as it is given: what stands in each field, by its name in the form, and what is wrong. */
export type Filled = {
  typed: Readonly<Record<string, string | undefined>>;
  mistakes: Readonly<Record<string, MistakeCode>>;
};

/** For the summary at the top of a page. */
export function mistakesOf(frame: Frame, { mistakes }: Pick<Filled, "mistakes">) {
  const words = mistakesWords[frame.language];
  return mistakesByField(mistakes, (code) => words.mistakes[code]);
}

/** What it is for, on which ground, for how long: said where it is asked. */
export function IdentityNotice({ frame }: { frame: Frame }) {
  const { notice } = identityWords[frame.language];
  return (
    <Notice title={notice.title}>
      <ul>
        <li>
          <strong>{notice.optional}</strong>
        </li>
        <li>{notice.purpose}</li>
        <li>{notice.basis}</li>
        <li>{notice.retention}</li>
        <li>{notice.seen}</li>
      </ul>
    </Notice>
  );
}

type FieldsProps = Filled & { frame: Frame; without?: readonly Field[] };

/** The fields of what somebody says of themselves: none is required. */
export function IdentityFields({ frame, typed, mistakes, without = [] }: FieldsProps) {
  const words = identityWords[frame.language];
  const wrong = mistakesWords[frame.language].mistakes;
  const props = (field: Field) => {
    const name = fieldNames[field];
    const mistake = mistakes[name];
    return {
      name,
      label: words.fields[field],
      hint: words.why[field],
      value: typed[name],
      error: mistake && wrong[mistake],
      autocomplete: "off",
    };
  };
  return (
    <>
      <TextField {...props("name")} maxlength={120} />
      <TextField {...props("phone")} type="tel" inputmode="tel" maxlength={40} />
      <TextField {...props("email")} type="email" inputmode="email" maxlength={254} />
      <TextField {...props("born")} type="date" min="1900-01-01" />
      {!without.includes("address") && <TextField {...props("address")} maxlength={300} />}
      <TextField {...props("area")} maxlength={120} />
      <RadioGroup
        name="riserbo"
        label={words.addressRule}
        options={addressRules.map((rule) => {
          const { label, hint } = words.addressRules[rule];
          return { value: rule, label, hint };
        })}
        value={typed["riserbo"] ?? "shown"}
      />
      <LongTextField {...props("notes")} rows={2} maxlength={2000} />
    </>
  );
}
