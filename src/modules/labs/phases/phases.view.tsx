// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Child } from "hono/jsx";

import { Button } from "../../../ui/button.tsx";
import { CheckboxField, RadioGroup } from "../../../ui/choices.tsx";
import { LongTextField, TextField } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import { keptCrumbs } from "../keeping/crumbs.page.ts";
import { phases, restMonths, signMonths, signsNeeded, type Phase, type PhaseMistake } from "./phase.ts";
import type { EventShown, SignShown } from "./phases.page.ts";
import { phasesWords } from "./phases.words.ts";

export type PhaseTyped = { texts: Record<string, string[]>; mistakes: { [field in PhaseMistake]?: true } };

export type PhasesProps = {
  frame: Frame;
  lab: { id: string; name: string };
  path: string;
  now: EventShown | undefined;
  suggested: Phase | undefined;
  signs: readonly SignShown[];
  history: readonly EventShown[];
  today: string;
  newId: string;
  isSaved: boolean;
  typed: PhaseTyped | undefined;
};

/** How far a lab is: what the signs say, what its facilitators say, and the story of both. */
export function PhasesPage(props: PhasesProps) {
  const { frame, lab, now, suggested, history } = props;
  const words = phasesWords[frame.language];
  return (
    <Page
      frame={frame}
      title={`${words.title}: ${lab.name}`}
      breadcrumbs={[...keptCrumbs(frame.language, lab), { label: words.title }]}
      hidden
    >
      <PageTitle title={words.title} kicker={lab.name} lead={words.lead} />
      {props.isSaved && (
        <Notice tone="success" announced>
          <p>{words.saved}</p>
        </Notice>
      )}
      <Section id="adesso" title={words.now}>
        <p>
          <strong>{now ? words.nowIs(now.name, now.since) : words.nobodySaid}</strong>
        </p>
        <p>{suggested ? words.signsSay(words.phases[suggested]) : words.nothingToRead}</p>
      </Section>
      <SignsTable {...props} />
      <SayForm {...props} />
      {history.length > 0 && (
        <Section id="storia" title={words.history}>
          <ol class="phase-line">
            {history.map((event) => (
              <Event props={props} event={event} />
            ))}
          </ol>
        </Section>
      )}
    </Page>
  );
}

function SignsTable({ frame, lab, signs }: PhasesProps) {
  const words = phasesWords[frame.language];
  return (
    <Section id="segni" title={words.signsTitle}>
      <p>{words.signsLead(signMonths)}</p>
      <Table
        id="tabella-segni"
        caption={words.signsTable}
        columns={[{ label: words.sign }, { label: words.value }, { label: words.speaksOf }]}
        rows={signs.map((sign): Child[] => [
          <>
            {sign.label}
            <details class="quiet-fold fw-normal">
              <summary>
                {words.whatItCounts}
                <span class="visually-hidden">: {sign.label}</span>
              </summary>
              <p class="fold-body">{sign.definition}</p>
            </details>
          </>,
          sign.value,
          sign.speaks,
        ])}
      />
      <details class="quiet-fold">
        <summary>{words.ruleTitle}</summary>
        <p class="fold-body">{words.rule(signsNeeded, restMonths)}</p>
      </details>
      <p>
        <a href={linkTo(frame, `/redazione/laboratori/${lab.id}/attivita`)}>{words.leadersLink}</a>
      </p>
    </Section>
  );
}

function SayForm({ frame, path, suggested, now, today, newId, typed }: PhasesProps) {
  const words = phasesWords[frame.language];
  const said = (name: string) => typed?.texts[name]?.at(-1);
  const { mistakes = {} } = typed ?? {};
  return (
    <Section id="dite" title={words.sayTitle}>
      <p>{words.sayLead}</p>
      <form method="post" action={linkTo(frame, path)}>
        <input type="hidden" name="detto" value={said("detto") ?? newId} />
        <RadioGroup
          name="fase"
          label={words.phase}
          value={said("fase") ?? suggested ?? now?.phase}
          error={mistakes.phase && words.mistakes.phase}
          options={phases.map((phase) => ({
            value: phase,
            label: words.phases[phase],
            hint: words.about[phase],
          }))}
        />
        <TextField
          name="dal"
          label={words.since}
          type="date"
          value={said("dal") ?? today}
          max={today}
          error={mistakes.startsOn && words.mistakes.startsOn}
        />
        <LongTextField
          name="nota"
          label={words.note}
          hint={words.noteHint}
          rows={3}
          maxlength={2000}
          value={said("nota")}
          error={mistakes.note && words.mistakes.note}
        />
        <CheckboxField
          name="pubblica"
          label={words.tell}
          hint={words.tellHint}
          checked={said("pubblica") !== undefined}
        />
        <Button>{words.save}</Button>
      </form>
    </Section>
  );
}

function Event({ props, event }: { props: PhasesProps; event: EventShown }) {
  const { frame, path } = props;
  const words = phasesWords[frame.language];
  return (
    <li class={`phase-${event.phase}`}>
      <p class="mb-0">
        <strong>{event.name}</strong>, {event.since}
      </p>
      <p class="form-text">{event.agreement}</p>
      {event.note !== null && <p class="written-text">{event.note}</p>}
      {event.signs.length > 0 && (
        <details class="quiet-fold">
          <summary>
            {words.signsThen}
            <span class="visually-hidden">, {event.since}</span>
          </summary>
          <ul class="fold-body">
            {event.signs.map((sign) => (
              <li>{sign}</li>
            ))}
          </ul>
        </details>
      )}
      <form class="mark-form" method="post" action={linkTo(frame, `${path}/pubblica`)}>
        <span class="form-text">{event.isPublic ? words.isTold : words.isNotTold}</span>
        <input type="hidden" name="detto" value={event.id} />
        <input type="hidden" name="pubblica" value={event.isPublic ? "0" : "1"} />
        <Button kind="quiet">
          {event.isPublic ? words.tellNoMore : words.tellIt}
          <span class="visually-hidden">
            : {event.name}, {event.since}
          </span>
        </Button>
      </form>
    </li>
  );
}

/** The phase in plain words, on the home of a lab: no figures. */
export function PhaseShown({ frame, phase }: { frame: Frame; phase: Phase }) {
  return <p>{phasesWords[frame.language].publicly[phase]}</p>;
}
