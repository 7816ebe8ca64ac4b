// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Child } from "hono/jsx";

import { Actions, Button, type ButtonKind } from "../../../ui/button.tsx";
import { RadioGroup } from "../../../ui/choices.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { HiddenFields, LongTextField, SelectField, TextField } from "../../../ui/fields.tsx";
import type { Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { outcomes } from "../contacts/need.ts";
import { followUpWays } from "../followups/follow-up.ts";
import { rejections, saidCancellations } from "./reason.ts";
import { rooms } from "./referral.ts";
import { referralWords } from "./referral.words.ts";
import {
  longestNote,
  noFollowUp,
  nounOf,
  stepFields,
  type StepMistake,
  type StepTyped,
} from "./step-fields.ts";
import { stepFormWords } from "./step-forms.words.ts";
import type { PersonStep } from "./steps.ts";

/** What is needed to offer steps: where they go, what was typed of one that came back, and why it did. */
export type StepFormsProps = {
  frame: Frame;
  /** The address of the referral; the step's noun is put after it. */
  action: string;
  revision: number;
  /** When somebody is usually called again, YYYY-MM-DD; only where `request` is offered. */
  usualDay?: string;
  /** Of the form that came back. */
  back?: { step: PersonStep; typed: StepTyped; mistakes: Record<string, StepMistake> };
};

type StepFormProps = StepFormsProps & { step: PersonStep; kind?: ButtonKind; isFolded?: boolean };

/** One thing that can be done: what it asks, and its button. Folded when something else comes first. */
export function StepForm(props: StepFormProps) {
  const { frame, step, action, revision, back, kind = "primary", isFolded = false } = props;
  const words = stepFormWords[frame.language];
  const { title, lead, button }: { title: string; lead?: string; button: string } = words.steps[step];
  const isBack = back?.step === step;
  const id = idOf(step);
  const mistakes = isBack ? Object.entries(back.mistakes) : [];
  const form = (
    <form method="post" action={`${action}/${nounOf[step]}`} class="step-form">
      <ErrorSummary
        title={words.errors}
        mistakes={mistakes.map(([name, mistake]) => ({
          fieldId: `${id}-${name}`,
          message: words.mistakes[mistake],
        }))}
      />
      {lead !== undefined && <p>{lead}</p>}
      <HiddenFields values={{ [stepFields.revision]: String(revision) }} />
      <StepFields {...props} />
      <Actions>
        <Button kind={kind}>{button}</Button>
      </Actions>
    </form>
  );
  if (!isFolded) {
    return (
      <div id={id}>
        <h3 class="h5">{title}</h3>
        {form}
      </div>
    );
  }
  return (
    <details class="choice" id={id} open={isBack}>
      <summary>{title}</summary>
      <div class="choice-body">{form}</div>
    </details>
  );
}

function idOf(step: PersonStep): string {
  return `passo-${nounOf[step]}`;
}

function options<Code extends string>(codes: readonly Code[], names: Record<Code, string>) {
  return codes.map((value) => ({ value, label: names[value] }));
}

function StepFields(props: StepFormProps): Child {
  const { frame, step, back } = props;
  const [words, codes] = [stepFormWords[frame.language], referralWords[frame.language]];
  const isBack = back?.step === step;
  const typed = (name: string) => (isBack ? back.typed[name]?.at(-1) : undefined);
  const field = (name: string) => {
    const mistake = isBack ? back.mistakes[name] : undefined;
    return { id: `${idOf(step)}-${name}`, name, error: mistake && words.mistakes[mistake] };
  };
  const isRedirect = step === "redirect";

  return (
    <>
      {step === "reject" && (
        <SelectField
          {...field(stepFields.reason)}
          label={words.reason}
          empty={words.choose}
          options={options(rejections, codes.rejections)}
          value={typed(stepFields.reason)}
          required
        />
      )}
      {step === "cancel" && (
        <SelectField
          {...field(stepFields.reason)}
          label={words.reason}
          empty={words.choose}
          options={options(saidCancellations, codes.cancellations)}
          value={typed(stepFields.reason)}
          required
        />
      )}
      {step === "answer-room" && (
        <RadioGroup
          {...field(stepFields.room)}
          label={words.room}
          options={options(rooms, codes.rooms)}
          value={typed(stepFields.room)}
          required
        />
      )}
      {step === "complete" && (
        <RadioGroup
          {...field(stepFields.outcome)}
          label={words.outcome}
          options={options(outcomes, codes.outcomes)}
          value={typed(stepFields.outcome)}
          required
        />
      )}
      {step === "request" && <FollowUpFields {...props} {...{ field, typed }} />}
      {step !== "ask-room" && step !== "request" && (
        <LongTextField
          {...field(stepFields.note)}
          label={isRedirect ? words.redirectNote : words.note}
          hint={words.noteHint}
          rows={2}
          maxlength={longestNote}
          value={typed(stepFields.note)}
          required={isRedirect}
        />
      )}
    </>
  );
}

type FieldOf = (name: string) => { id: string; name: string; error?: string };

type FollowUpFieldsProps = {
  frame: Frame;
  usualDay?: string;
  field: FieldOf;
  typed: (name: string) => string | undefined;
  /** In a form that can also be sent without it. */
  isOptional?: boolean;
};

/** Asked at the hand-off: whether, how and when the person is called again. */
export function FollowUpFields({ frame, usualDay, field, typed, isOptional = false }: FollowUpFieldsProps) {
  const words = stepFormWords[frame.language];
  return (
    <>
      <RadioGroup
        {...field(stepFields.way)}
        label={words.followUp}
        hint={words.followUpHint}
        options={[
          ...followUpWays.map((value) => ({ value, label: words.ways[value] })),
          { value: noFollowUp, label: words.refused },
        ]}
        value={typed(stepFields.way)}
        required={!isOptional}
      />
      <div class="when-asked">
        <TextField
          {...field(stepFields.day)}
          type="date"
          label={words.day}
          value={typed(stepFields.day) ?? usualDay}
        />
      </div>
    </>
  );
}

/** Somebody was quicker: how it is now, and what was typed, to be copied. */
export function MovedOn({ frame, state, typed }: { frame: Frame; state: string; typed: StepTyped }) {
  const words = stepFormWords[frame.language];
  const note = typed[stepFields.note]?.at(-1);
  return (
    <Notice tone="warning" title={words.movedOn} announced>
      <p>{words.movedOnLead(state)}</p>
      {note !== undefined && (
        <>
          <p>{words.kept}:</p>
          <blockquote class="written">{note}</blockquote>
        </>
      )}
    </Notice>
  );
}
