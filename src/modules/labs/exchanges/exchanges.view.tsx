// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button } from "../../../ui/button.tsx";
import { RadioGroup } from "../../../ui/choices.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { HiddenFields, LongTextField, SelectField, TextField, type Option } from "../../../ui/fields.tsx";
import { linkTo } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { Section } from "../../../ui/section.tsx";
import { LabOffice } from "../keeping/office.view.tsx";
import { fieldOf, type ExchangesProps } from "./exchange-field.view.tsx";
import { ExchangeLines, type ExchangePart } from "./exchange-lines.view.tsx";
import { exchangesPath } from "./exchange-path.ts";
import type { LabNamed } from "./exchange.ts";
import { exchangeWords } from "./exchange.words.ts";
import { Loans } from "./loans.view.tsx";

/** What a lab does with others, for who keeps it. Works on a phone. */
export function ExchangesPage(props: ExchangesProps) {
  const { frame, lab, lines, form, notice, isDone } = props;
  const words = exchangeWords[frame.language];
  const waiting = (Object.keys(lines) as ExchangePart[]).map((part) => ({
    part,
    lines: lines[part].filter(({ waits }) => waits),
  }));
  const hasWaiting = waiting.some(({ lines: some }) => some.length > 0);
  return (
    <LabOffice
      frame={frame}
      lab={lab}
      title={words.title}
      lead={words.lead}
      told={isDone ? words.done : undefined}
    >
      {notice !== undefined && (
        <Notice tone="warning" announced>
          <p>{notice}</p>
        </Notice>
      )}
      <ErrorSummary
        title={words.mistakesTitle}
        mistakes={Object.entries(form.mistakes).map(([name, key]) => ({
          fieldId: `campo-${form.of}-${name}`,
          message: words.mistakes[key] ?? words.mistakesTitle,
        }))}
      />
      {props.others.length === 0 && <p>{words.alone}</p>}
      {hasWaiting && (
        <Section id="attesa" title={words.waiting}>
          {waiting.map(({ part, lines: some }) => (
            <ExchangeLines frame={frame} labId={lab.id} part={part} lines={some} />
          ))}
        </Section>
      )}
      <Together {...props} />
      <Visits {...props} />
      <Loans {...props} />
    </LabOffice>
  );
}

function Together(props: ExchangesProps) {
  const { frame, lab, lines, chosen, others } = props;
  const words = exchangeWords[frame.language];
  const field = fieldOf(props, "insieme");
  return (
    <Section id="insieme" title={words.together}>
      <p>{words.togetherLead}</p>
      <ExchangeLines
        frame={frame}
        labId={lab.id}
        part="insieme"
        lines={lines.insieme.filter(({ waits }) => !waits)}
      />
      {others.length > 0 && chosen === undefined && (
        <details class="fold" open={props.form.of === "insieme"}>
          <summary class="btn btn-outline-primary">{words.askTogether}</summary>
          <form class="fold-body" method="get" action={`${linkTo(frame, exchangesPath(lab.id))}#insieme`}>
            <SelectField {...field("con")} label={words.withWhom} options={labOptions(others)} />
            <Actions>
              <Button>{words.forward}</Button>
            </Actions>
          </form>
        </details>
      )}
      {chosen !== undefined && chosen.activities.length === 0 && <p>{words.noActivities(chosen.lab.name)}</p>}
      {chosen !== undefined && chosen.activities.length > 0 && (
        <details class="fold" open>
          <summary class="btn btn-outline-primary">{words.askTogetherWith(chosen.lab.name)}</summary>
          <form
            class="fold-body"
            method="post"
            action={linkTo(frame, `${exchangesPath(lab.id)}/insieme`)}
            novalidate
          >
            <HiddenFields values={{ con: chosen.lab.id }} />
            <SelectField
              {...field("attivita")}
              label={words.whichActivity}
              empty={words.choose}
              options={chosen.activities}
            />
            <LongTextField {...field("parole")} label={words.say} rows={2} maxlength={500} />
            <Actions>
              <Button>{words.askButton}</Button>
              <a href={`${linkTo(frame, exchangesPath(lab.id))}#insieme`}>{words.otherLab}</a>
            </Actions>
          </form>
        </details>
      )}
    </Section>
  );
}

function Visits(props: ExchangesProps) {
  const { frame, lab, lines, offers, others } = props;
  const words = exchangeWords[frame.language];
  const field = fieldOf(props, "visite");
  const path = `${exchangesPath(lab.id)}/visite`;
  return (
    <Section id="visite" title={words.visits}>
      <p>{words.visitsLead}</p>
      <ExchangeLines
        frame={frame}
        labId={lab.id}
        part="visite"
        lines={lines.visite.filter(({ waits }) => !waits)}
      />
      {offers.length > 0 && (
        <>
          <h3 class="h5">{words.offers}</h3>
          {offers.map(({ id, said }) => (
            <form method="post" action={linkTo(frame, `${path}/${id}/ci-andiamo`)}>
              <p>{said}</p>
              <Actions>
                <Button kind="secondary">
                  {words.take}
                  <span class="visually-hidden">{`: ${said}`}</span>
                </Button>
              </Actions>
            </form>
          ))}
        </>
      )}
      <details class="fold" open={props.form.of === "visite"}>
        <summary class="btn btn-outline-primary">{words.newVisit}</summary>
        <form class="fold-body" method="post" action={linkTo(frame, path)} novalidate>
          <RadioGroup
            {...field("verso")}
            value={field("verso").value ?? "come"}
            label={words.direction}
            options={(["come", "go"] as const).map((value) => ({ value, label: words.directions[value] }))}
          />
          <SelectField
            {...field("chi")}
            label={words.withWhom}
            empty={words.everybody}
            options={labOptions(others)}
          />
          <LongTextField {...field("vedere")} label={words.whatToSee} rows={2} maxlength={500} required />
          <TextField {...field("giorno")} label={words.visitOn} hint={words.visitOnHint} type="date" />
          <Actions>
            <Button>{words.askButton}</Button>
          </Actions>
        </form>
      </details>
    </Section>
  );
}

function labOptions(labs: readonly LabNamed[]): Option[] {
  return labs.map(({ id: value, name: label }) => ({ value, label }));
}
