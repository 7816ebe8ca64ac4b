// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button } from "../../../ui/button.tsx";
import { CheckboxGroup, RadioGroup } from "../../../ui/choices.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { LongTextField, TextField } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Section } from "../../../ui/section.tsx";
import { keptLabPath } from "../lab-path.ts";
import { usualPoints } from "../lab/checklist.ts";
import type { ChosenPoint, Lab } from "../lab/lab.ts";
import { BackToLab, LabOffice } from "./office.view.tsx";
import type { PointShown } from "./points.page.ts";
import { pointsWords } from "./points.words.ts";

type PointsProps = {
  frame: Frame;
  lab: Lab;
  points: readonly PointShown[];
  today: string;
  chosen: readonly ChosenPoint[];
  /** The point whose day is no day, or the own points as they were typed when they are too many. */
  wrong: { since?: string; own?: string };
  told: string | undefined;
};

/** The living checklist of a lab, and which points hold for it. */
export function PointsPage(props: PointsProps) {
  const { frame, lab, points, wrong, told } = props;
  const words = pointsWords[frame.language];
  const mistakes = [
    ...(wrong.since === undefined
      ? []
      : [{ fieldId: `campo-da-quando-${wrong.since}`, message: words.sinceMistake }]),
    ...(wrong.own === undefined ? [] : [{ fieldId: "campo-miei", message: words.tooMany }]),
  ];
  return (
    <LabOffice frame={frame} lab={lab} title={words.title} lead={words.lead} told={told}>
      <ErrorSummary title={words.mistakesTitle} mistakes={mistakes} />
      {points.length === 0 && <p>{words.noPoints}</p>}
      {points.map((point) => (
        <section class="section" aria-labelledby={`punto-${point.code}`}>
          <h2 class="h5" id={`punto-${point.code}`}>
            {point.isMet ? "✓" : "○"} {point.name}
          </h2>
          <p>{point.state}.</p>
          <p class="form-text">{point.how}</p>
          {point.isSaid && <Say {...props} point={point} />}
        </section>
      ))}
      <Choose {...props} />
      <BackToLab frame={frame} lab={lab} />
    </LabOffice>
  );
}

function Say({ frame, lab, today, wrong, point }: PointsProps & { point: PointShown }) {
  const words = pointsWords[frame.language];
  const { code, name, isMet } = point;
  return (
    <details class="booking-date" open={wrong.since === code}>
      <summary>{words.say}</summary>
      <form method="post" action={linkTo(frame, `${keptLabPath(lab.id)}/punti/${code}`)} novalidate>
        <RadioGroup
          name="c-e"
          id={`campo-c-e-${code}`}
          label={`${name}: ${words.say}`}
          value={isMet ? "si" : "no"}
          options={[
            { value: "si", label: words.yes },
            { value: "no", label: words.no },
          ]}
        />
        <TextField
          name="da-quando"
          id={`campo-da-quando-${code}`}
          label={words.sinceField}
          type="date"
          value={today}
          error={wrong.since === code ? words.sinceMistake : undefined}
        />
        <Actions>
          <Button kind="secondary">{words.saveOf(name)}</Button>
        </Actions>
      </form>
    </details>
  );
}

function Choose({ frame, lab, chosen, wrong }: PointsProps) {
  const words = pointsWords[frame.language];
  const own = chosen.flatMap(({ name }) => name ?? []);
  return (
    <Section id="scelta" title={words.choose}>
      <p>{words.chooseLead}</p>
      <form method="post" action={linkTo(frame, `${keptLabPath(lab.id)}/punti`)} novalidate>
        <CheckboxGroup
          name="punto"
          label={words.usual}
          options={usualPoints.map((value) => ({ value, label: words.names[value] }))}
          values={chosen.map(({ code }) => code)}
        />
        <LongTextField
          name="miei"
          label={words.own}
          hint={words.ownHint}
          rows={3}
          value={wrong.own ?? own.join("\n")}
          error={wrong.own === undefined ? undefined : words.tooMany}
        />
        <Actions>
          <Button kind="secondary">{words.saveChoice}</Button>
        </Actions>
      </form>
    </Section>
  );
}
