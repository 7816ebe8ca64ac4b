// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { HiddenFields, LongTextField, TextField } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Section } from "../../../ui/section.tsx";
import { keptAgreementPath } from "./agreement-path.ts";
import {
  agreementSteps,
  missingToPropose,
  partiesToSign,
  type Agreement,
  type AgreementStep,
} from "./agreement.ts";
import { fieldsOf, type FieldShown, type FormTyped } from "./draft-form.view.tsx";
import { keepingAgreementWords } from "./keeping-agreement.words.ts";

type StepsProps = { frame: Frame; agreement: Agreement; form: FormTyped; today: string };

/** What can be done with an agreement in its state, each with what it means. */
export function StepsSection({ frame, agreement, form, today }: StepsProps) {
  const words = keepingAgreementWords[frame.language];
  const path = keptAgreementPath(agreement.id);
  const missing = missingToPropose(agreement);
  const steps = (Object.keys(agreementSteps) as AgreementStep[]).filter(
    (step) =>
      (agreementSteps[step].from as readonly string[]).includes(agreement.status) &&
      !(step === "propose" && missing.length > 0) &&
      !(step === "start" && partiesToSign(agreement).length > 0),
  );
  const canRenew = agreement.status === "in-force" || agreement.status === "review";
  const kept = { giorno: today };
  if (steps.length === 0 && !canRenew && agreement.status !== "draft") return null;
  return (
    <Section id="passi" title={words.stepsTitle}>
      {agreement.status === "draft" && missing.length > 0 && (
        <>
          <p>{words.missingTitle}</p>
          <ul>
            {missing.map((what) => (
              <li>{words.missing[what]}</li>
            ))}
          </ul>
        </>
      )}
      {steps.map((step) => {
        const typed =
          form.of === "step" && form.typed["passo"] === step ? form : { ...form, of: "text" as const };
        const field = fieldsOf(frame, typed, "step", step === "confirm" ? {} : kept);
        return (
          <details class="fold" open={(step === "start" && canStart(agreement)) || typed.of === "step"}>
            <summary class="btn btn-outline-primary">{words.steps[step]}</summary>
            <form class="fold-body" method="post" action={linkTo(frame, `${path}/passi`)} novalidate>
              <p>{words.stepHints[step]}</p>
              <HiddenFields values={{ passo: step, revisione: String(agreement.revision) }} />
              <StepFields step={step} field={field} words={words} />
              <Actions>
                <Button>{words.steps[step]}</Button>
              </Actions>
            </form>
          </details>
        );
      })}
      {canRenew && agreement.renewedBy === null && (
        <details class="fold">
          <summary class="btn btn-outline-primary">{words.renew}</summary>
          <form class="fold-body" method="post" action={linkTo(frame, `${path}/rinnovo`)}>
            <p>{words.renewHint}</p>
            <Actions>
              <Button>{words.renew}</Button>
            </Actions>
          </form>
        </details>
      )}
      {canRenew && agreement.renewedBy !== null && (
        <Actions>
          <ButtonLink kind="secondary" href={linkTo(frame, keptAgreementPath(agreement.renewedBy.id))}>
            {words.renewalOpen}
          </ButtonLink>
        </Actions>
      )}
    </Section>
  );
}

function canStart(agreement: Agreement): boolean {
  return agreement.status === "to-sign" && partiesToSign(agreement).length === 0;
}

type StepFieldsProps = {
  step: AgreementStep;
  field: (name: string) => FieldShown;
  words: (typeof keepingAgreementWords)["it"];
};

function StepFields({ step, field, words }: StepFieldsProps) {
  const labels: Partial<Record<AgreementStep, string>> = {
    start: words.startsOn,
    confirm: words.nextReview,
    end: words.closedOn,
  };
  const label = labels[step];
  return (
    <>
      {label !== undefined && (
        <TextField {...field("giorno")} id={idOf(field("giorno"), step)} label={label} type="date" />
      )}
      {step === "end" && (
        <LongTextField {...field("perche")} label={words.because} rows={2} maxlength={500} />
      )}
    </>
  );
}

/** Several steps ask for a day: the one with a mistake has the name that the summary leads to. */
function idOf({ error }: FieldShown, step: AgreementStep): string {
  return error === undefined ? `campo-giorno-${step}` : "campo-giorno";
}
