// SPDX-License-Identifier: AGPL-3.0-or-later
import { CheckboxField, RadioGroup } from "../../../ui/choices.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { LongTextField } from "../../../ui/fields.tsx";
import type { Frame } from "../../../ui/frame.ts";
import { outcomes } from "../contacts/need.ts";
import { answerFields, longestWords, type AnswerMistake } from "./follow-up-fields.ts";
import { whatNows } from "./follow-up.ts";
import { followUpWords } from "./follow-up.words.ts";

export type AnswerBack = { typed: Record<string, string[]>; mistakes: Record<string, AnswerMistake> };

type AnswerFieldsProps = {
  frame: Frame;
  /** Ids begin with it, where a page asks twice. */
  prefix?: string;
  /** "person" when they answer by themselves, "desk" when the desk writes for them, "unreached" when it speaks for itself. */
  as: "person" | "desk" | "unreached";
  back?: AnswerBack | undefined;
};

/** Did it help, what now, anything else; and who may read it. One question after the other, big enough for a thumb. */
export function AnswerFields({ frame, prefix = "campo", as, back }: AnswerFieldsProps) {
  const words = followUpWords[frame.language];
  const value = (name: string) => back?.typed[name]?.at(-1);
  const field = (name: string) => {
    const mistake = back?.mistakes[name];
    return { name, id: `${prefix}-${name}`, error: mistake && words.mistakes[mistake] };
  };
  return (
    <>
      <ErrorSummary
        title={words.errors}
        mistakes={Object.entries(back?.mistakes ?? {}).map(([name, mistake]) => ({
          fieldId: `${prefix}-${name}`,
          message: words.mistakes[mistake],
        }))}
      />
      <RadioGroup
        {...field(answerFields.outcome)}
        label={words.outcome}
        options={outcomes.map((one) => ({ value: one, label: words.outcomes[one] }))}
        value={value(answerFields.outcome)}
        required
      />
      <RadioGroup
        {...field(answerFields.whatNow)}
        label={words.whatNow}
        options={whatNows.map((one) => ({ value: one, label: words.whatNows[one] }))}
        value={value(answerFields.whatNow)}
      />
      <LongTextField
        {...field(answerFields.words)}
        label={words.words}
        hint={words.wordsHint}
        rows={3}
        maxlength={longestWords}
        value={value(answerFields.words)}
      />
      {as !== "unreached" && (
        <CheckboxField
          {...field(answerFields.told)}
          label={as === "person" ? words.told : words.toldDesk}
          hint={words.toldHint}
          checked={value(answerFields.told) !== undefined}
        />
      )}
    </>
  );
}
