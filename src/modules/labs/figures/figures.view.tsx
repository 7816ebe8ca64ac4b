// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Child } from "hono/jsx";

import { Actions, ButtonLink } from "../../../ui/button.tsx";
import { ChartColumns } from "../../../ui/chart-columns.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import { keptCrumbs } from "../keeping/crumbs.page.ts";
import type { FigureKey, LabFigures, MonthFigures } from "./figure.ts";
import { shareSaid, type DateShown, type FigureShown } from "./figures.page.ts";
import { figuresWords } from "./figures.words.ts";
import { monthSaid, monthShort, numberSaid } from "./months-said.ts";
import type { Months } from "./months.ts";
import { MonthsForm } from "./months.view.tsx";

export type FiguresProps = {
  frame: Frame;
  /** Undefined of the page of several labs. */
  lab: { id: string; name: string } | undefined;
  path: string;
  period: Months;
  today: string;
  shown: readonly FigureShown[];
  /** Where each figure was counted from. */
  sources: Partial<Record<FigureKey | "share", string>>;
  months: readonly MonthFigures[];
  labs: readonly { id: string; name: string }[];
  figures: LabFigures;
};

/** The figures of a lab, or of the labs that somebody keeps; each with what it counts and from what. */
export function FiguresPage(props: FiguresProps) {
  const { frame, lab, path, period, shown, labs } = props;
  const words = figuresWords[frame.language];
  const asked = `dal=${period.from}&al=${period.until}`;
  const isEmpty = props.figures.all.dates === 0;
  return (
    <Page
      frame={frame}
      title={lab ? `${words.title}: ${lab.name}` : words.ofAll}
      wide
      breadcrumbs={crumbs(frame, lab, undefined)}
      hidden
    >
      <PageTitle
        title={lab ? words.title : words.ofAll}
        kicker={lab?.name}
        lead={lab ? words.lead : words.ofAllLead}
      />
      <MonthsForm frame={frame} action={linkTo(frame, path)} months={period} today={props.today} />
      {isEmpty && (
        <EmptyState title={words.none}>
          <p>{words.noneLead}</p>
        </EmptyState>
      )}
      <Section id="in-breve" title={words.atAGlance}>
        <dl class="facts">
          {shown.map((one) => (
            <Figure frame={frame} one={one} source={props.sources[one.key]} />
          ))}
        </dl>
      </Section>
      {!isEmpty && <InMonths frame={frame} months={props.months} />}
      {lab === undefined && labs.length > 0 && <ByLab {...props} asked={asked} />}
      <Section id="file" title={words.download}>
        <Actions>
          <ButtonLink kind="secondary" href={linkTo(frame, `${path}/cifre.csv?${asked}`)} download>
            {words.csv}
          </ButtonLink>
          <ButtonLink kind="secondary" href={linkTo(frame, `${path}/cifre.ods?${asked}`)} download>
            {words.ods}
          </ButtonLink>
        </Actions>
      </Section>
    </Page>
  );
}

function crumbs(frame: Frame, lab: FiguresProps["lab"], last: string | undefined) {
  const words = figuresWords[frame.language];
  const here = lab ? `/redazione/laboratori/${lab.id}` : "/redazione/laboratori";
  return [
    ...keptCrumbs(frame.language, lab),
    ...(last === undefined
      ? [{ label: words.title }]
      : [{ label: words.title, path: `${here}/numeri` }, { label: last }]),
  ];
}

type FigureProps = { frame: Frame; one: FigureShown; source: string | undefined };

function Figure({ frame, one, source }: FigureProps) {
  const words = figuresWords[frame.language];
  return (
    <div class="fact">
      <dt>{one.label}</dt>
      <dd>
        <strong>{one.value}</strong>
        <details class="quiet-fold">
          <summary>
            {words.whatItCounts}
            <span class="visually-hidden">: {one.label}</span>
          </summary>
          <div class="fold-body">
            <p>{one.definition}</p>
            {source !== undefined && (
              <p>
                <a href={linkTo(frame, source)}>
                  {words.fromWhat}
                  <span class="visually-hidden">: {one.label}</span>
                </a>
              </p>
            )}
          </div>
        </details>
      </dd>
    </div>
  );
}

function InMonths({ frame, months }: { frame: Frame; months: readonly MonthFigures[] }) {
  const words = figuresWords[frame.language];
  const { language } = frame;
  const say = (value: number) => numberSaid(value, language);
  return (
    <Section id="mesi" title={words.months}>
      <div class="chart-and-table">
        <ChartColumns
          id="grafico-mesi"
          title={words.months}
          description={words.monthsChart}
          points={months.map(({ month, presences }) => ({
            label: monthShort(month, language),
            value: presences,
            said: say(presences),
          }))}
          sayEnd={say}
        />
        <Table
          id="tabella-mesi"
          caption={words.tableOf(words.months)}
          isMatrix
          columns={[
            { label: words.month },
            { label: words.figures.dates, numeric: true },
            { label: words.figures.presences, numeric: true },
            { label: words.figures.first, numeric: true },
          ]}
          rows={months.map(({ month, dates, presences, first }) => [
            monthSaid(month, language),
            say(dates),
            say(presences),
            say(first),
          ])}
        />
      </div>
    </Section>
  );
}

const columnsByLab = ["networks", "stable", "reached", "dates", "presences"] as const;

function ByLab({ frame, labs, figures, asked }: FiguresProps & { asked: string }) {
  const words = figuresWords[frame.language];
  return (
    <Section id="laboratori" title={words.byLab}>
      <Table
        id="tabella-laboratori"
        caption={words.tableOf(words.byLab)}
        isMatrix
        columns={[
          { label: words.lab },
          ...columnsByLab.map((key) => ({ label: words.figures[key], numeric: true })),
          { label: words.share, numeric: true },
        ]}
        rows={labs.map(({ id, name }): Child[] => {
          const of = figures.labs.get(id);
          return [
            <a href={linkTo(frame, `/redazione/laboratori/${id}/numeri?${asked}`)}>{name}</a>,
            ...columnsByLab.map((key) => numberSaid(of?.[key] ?? 0, frame.language)),
            of ? shareSaid(of, frame.language) : "",
          ];
        })}
      />
    </Section>
  );
}

function numeric(label: string) {
  return { label, numeric: true };
}

/** As many meetings as are looked through at a glance. */
const fewDates = 12;

type CountedProps = {
  frame: Frame;
  lab: FiguresProps["lab"];
  back: string;
  period: Months;
  dates: readonly DateShown[];
  activities: readonly { name: string; href: string; cells: readonly string[] }[];
};

/** The activities and the meetings behind the figures. */
export function CountedPage({ frame, lab, back, period, dates, activities }: CountedProps) {
  const words = figuresWords[frame.language];
  return (
    <Page
      frame={frame}
      title={words.countedTitle}
      wide
      breadcrumbs={crumbs(frame, lab, words.countedTitle)}
      hidden
    >
      <PageTitle
        title={words.countedTitle}
        kicker={`${monthSaid(period.from, frame.language)} – ${monthSaid(period.until, frame.language)}`}
        lead={words.countedLead}
      />
      <Table
        id="attivita"
        caption={words.byActivity}
        columns={[
          { label: words.activity },
          numeric(words.figures.dates),
          numeric(words.figures.presences),
          numeric(words.unnamed),
          numeric(words.figures.first),
        ]}
        rows={activities.map(({ name, href, cells }): Child[] => [<a href={href}>{name}</a>, ...cells])}
      />
      <Dates frame={frame} dates={dates} />
      <Actions>
        <ButtonLink kind="quiet" href={back}>
          {words.back}
        </ButtonLink>
      </Actions>
    </Page>
  );
}

/** Meeting by meeting: of a year they are many, and open with a press. */
function Dates({ frame, dates }: Pick<CountedProps, "frame" | "dates">) {
  const words = figuresWords[frame.language];
  const table = (
    <Table
      id="incontri"
      caption={words.figures.dates}
      columns={[
        { label: words.date },
        { label: words.activity },
        numeric(words.heads),
        numeric(words.named),
        numeric(words.figures.first),
      ]}
      rows={dates.map(({ path, date, name, heads, named, first }): Child[] => [
        <a href={linkTo(frame, path)}>{date}</a>,
        name,
        heads,
        named,
        first,
      ])}
    />
  );
  if (dates.length <= fewDates) return table;
  return (
    <details class="quiet-fold">
      <summary>{words.allDates(dates.length)}</summary>
      {table}
    </details>
  );
}
