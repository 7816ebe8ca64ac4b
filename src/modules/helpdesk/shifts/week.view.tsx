// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { CheckboxField } from "../../../ui/choices.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { HiddenFields, SelectField, TextField, type Option } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { VisuallyHidden } from "../../../ui/media.tsx";
import { mistakesTold } from "../../../ui/mistakes.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { homeWords } from "../desks/home.words.ts";
import { shiftsPath } from "./shift-path.ts";
import type { ShiftTyped } from "./shift.ts";
import { shiftWords } from "./shift.words.ts";
import type { DayShown, PatternShown, ShiftShown, SummaryShown } from "./week.page.ts";

export type WeekProps = {
  frame: Frame;
  desks: readonly Option[];
  deskId: string;
  deskName: string;
  /** "Settimana dal 7 dicembre al 13 dicembre 2026" */
  title: string;
  weeks: { before: string; after: string; now: string | undefined };
  /** The Monday shown: forms come back to it. */
  monday: string;
  summary: SummaryShown;
  days: readonly DayShown[];
  patterns: readonly PatternShown[];
  /** Who may receive there, to be given a shift. */
  people: readonly Option[];
  typed: ShiftTyped;
  mistakes: Record<string, string>;
  /** What was done, or why it was not. */
  told: { tone: "success" | "warning"; text: string } | undefined;
};

export function NoDeskPage({ frame }: { frame: Frame }) {
  const words = shiftWords[frame.language];
  return (
    <Page
      frame={frame}
      title={words.title}
      breadcrumbs={[{ label: homeWords[frame.language].title, path: "/sportello" }, { label: words.title }]}
      hidden
      wide
    >
      <PageTitle title={words.title} lead={words.lead} />
      <EmptyState title={words.noDesk}>
        <p>{words.noDeskHint}</p>
      </EmptyState>
    </Page>
  );
}

/** A desk's week: how it is kept, who keeps it, what is left to nobody; then what comes every week, and adding. */
export function WeekPage(props: WeekProps) {
  const { frame, deskName, told } = props;
  const words = shiftWords[frame.language];
  return (
    <Page
      frame={frame}
      title={`${words.title}: ${deskName}`}
      breadcrumbs={[{ label: homeWords[frame.language].title, path: "/sportello" }, { label: words.title }]}
      hidden
      wide
    >
      {told !== undefined && (
        <Notice tone={told.tone} announced>
          <p>{told.text}</p>
        </Notice>
      )}
      <PageTitle title={words.title} kicker={deskName} />
      <WhichDesk {...props} />
      <h2 class="h3">{props.title}</h2>
      <WhichWeek {...props} />
      <Summary {...props} />
      <Days {...props} />
      <Patterns {...props} />
      <Adding {...props} />
    </Page>
  );
}

function WhichDesk({ frame, desks, deskId, monday }: WeekProps) {
  if (desks.length < 2) return null;
  const words = shiftWords[frame.language];
  return (
    <form method="get" action={linkTo(frame, shiftsPath)} class="inline-form d-print-none">
      <HiddenFields values={{ settimana: monday }} />
      <SelectField name="sportello" id="scelta-sportello" label={words.desk} options={desks} value={deskId} />
      <Button kind="secondary">{words.show}</Button>
    </form>
  );
}

function WhichWeek({ frame, weeks: { before, after, now } }: WeekProps) {
  const words = shiftWords[frame.language];
  return (
    <nav class="actions d-print-none" aria-label={words.weeks}>
      <ButtonLink kind="secondary" href={before}>
        {words.before}
      </ButtonLink>
      {now !== undefined && (
        <ButtonLink kind="quiet" href={now}>
          {words.thisWeek}
        </ButtonLink>
      )}
      <ButtonLink kind="secondary" href={after}>
        {words.after}
      </ButtonLink>
    </nav>
  );
}

function Summary({ frame, summary: { isShort, title, text, gaps } }: WeekProps) {
  const words = shiftWords[frame.language];
  return (
    <Notice tone={isShort ? "warning" : "success"} title={title}>
      {text !== undefined && <p>{text}</p>}
      {gaps.length > 0 && (
        <>
          <p>{words.gaps}:</p>
          <ul>
            {gaps.map((gap) => (
              <li>{gap}</li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}

function Days(props: WeekProps) {
  const words = shiftWords[props.frame.language];
  return (
    <Table
      id="settimana"
      caption={words.days}
      columns={[
        { label: words.day },
        { label: words.opening },
        { label: words.shifts },
        { label: words.uncovered },
      ]}
      rows={props.days.map(({ title, opening, shifts, gaps, isToday }) => [
        isToday ? <strong>{title}</strong> : title,
        opening,
        shifts.length === 0 ? words.none : shifts.map((shift) => <OneShift {...props} shift={shift} />),
        gaps,
      ])}
    />
  );
}

function OneShift({ frame, deskId, monday, people, shift }: WeekProps & { shift: ShiftShown }) {
  const words = shiftWords[frame.language];
  const { id, hours, who, which, remarks, isUncovered, acts } = shift;
  const path = linkTo(frame, `${shiftsPath}/${id}`);
  const labels = { ask: words.ask, keep: words.keep, take: words.take, cancel: words.cancel };
  const paths = { ask: "richiesta", keep: "rinuncia", take: "presa", cancel: "annullo" };
  const plain = (["take", "keep", "ask", "cancel"] as const).filter((act) => acts.includes(act));
  return (
    <div class="shift">
      <p>
        {hours} {isUncovered ? <Tag tone="warning">{who}</Tag> : <strong>{who}</strong>}
        {remarks.map((remark) => (
          <span> – {remark}</span>
        ))}
      </p>
      <div class="actions d-print-none">
        {plain.map((act) => (
          <form method="post" action={`${path}/${paths[act]}`}>
            <HiddenFields values={{ sportello: deskId, settimana: monday }} />
            <button
              class={act === "take" ? "btn btn-outline-primary btn-sm" : "btn btn-link btn-sm"}
              type="submit"
            >
              {labels[act]} <VisuallyHidden>{which}</VisuallyHidden>
            </button>
          </form>
        ))}
        {acts.includes("assign") && people.length > 0 && (
          <form method="post" action={`${path}/affidamento`} class="inline-form">
            <HiddenFields values={{ sportello: deskId, settimana: monday }} />
            <SelectField
              name="persona"
              id={`affida-${id}`}
              label={`${words.assignTo}: ${which}`}
              labelHidden
              options={people}
            />
            <Button kind="secondary">
              {words.assign} <VisuallyHidden>{which}</VisuallyHidden>
            </Button>
          </form>
        )}
      </div>
    </div>
  );
}

function Patterns({ frame, deskId, monday, patterns }: WeekProps) {
  if (patterns.length === 0) return null;
  const words = shiftWords[frame.language];
  return (
    <Section id="ogni-settimana" title={words.patterns}>
      <ul class="plain-rows">
        {patterns.map(({ id, said }) => (
          <li>
            <span>{said}</span>
            <form method="post" action={linkTo(frame, `${shiftsPath}/ogni-settimana/${id}/fine`)}>
              <HiddenFields values={{ sportello: deskId, settimana: monday }} />
              <button class="btn btn-link btn-sm" type="submit">
                {words.end} <VisuallyHidden>{words.endWhat(said)}</VisuallyHidden>
              </button>
            </form>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Adding({ frame, deskId, people, typed, mistakes }: WeekProps) {
  const words = shiftWords[frame.language];
  const told = mistakesTold(mistakes, words.mistakes);
  return (
    <Section id="nuovo" title={words.plan}>
      <p>{words.planLead}</p>
      <ErrorSummary title={words.mistakesTitle} mistakes={told.all} />
      <form method="post" action={linkTo(frame, shiftsPath)}>
        <HiddenFields values={{ sportello: deskId }} />
        <div class="field-row">
          <TextField
            name="giorno"
            type="date"
            label={words.day}
            value={typed.giorno}
            error={told.at("giorno")}
            required
          />
          <TextField
            name="dalle"
            type="time"
            label={words.from}
            value={typed.dalle}
            error={told.at("dalle")}
            required
          />
          <TextField
            name="alle"
            type="time"
            label={words.to}
            value={typed.alle}
            error={told.at("alle")}
            required
          />
        </div>
        <SelectField
          name="persona"
          label={words.person}
          options={people}
          empty={words.nobodyYet}
          value={typed.persona}
          error={told.at("persona")}
        />
        <CheckboxField name="settimanale" label={words.weekly} checked={typed.settimanale === "1"} />
        <TextField
          name="fino"
          type="date"
          label={words.until}
          hint={words.untilHint}
          value={typed.fino}
          error={told.at("fino")}
        />
        <Actions>
          <Button>{words.add}</Button>
        </Actions>
      </form>
    </Section>
  );
}
