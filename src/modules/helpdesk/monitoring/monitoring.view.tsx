// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { Columns } from "../../../ui/columns.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { FactList } from "../../../ui/fact-list.tsx";
import { SelectField } from "../../../ui/fields.tsx";
import { FilterSheet } from "../../../ui/filters.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { PageIndex, Section } from "../../../ui/section.tsx";
import { FigurePart, partAnchors } from "./figure-part.view.tsx";
import { parts, type Asked, type Condition, type Part } from "./figures.ts";
import { ByDesk, InTime } from "./in-time.view.tsx";
import { UnmetPart, SearchedPart, TimesPart, type Searched } from "./missing-part.view.tsx";
import { historyPath, monitoringPath, profilesPath, publishPath, reportPath } from "./monitoring-path.ts";
import { listOf, pathWith, type Choices, type Shown } from "./monitoring.page.ts";
import { monitoringWords } from "./monitoring.words.ts";
import { writtenTarget } from "./question.ts";

type MonitoringProps = {
  frame: Frame;
  shown: Shown;
  choices: Choices;
  searched: Searched;
  /** Whether this person loads the past and publishes figures. */
  may: { load: boolean; publish: boolean };
  /** Without filters, the last twelve months. */
  isUsual: boolean;
};

/** How the desks do: figures that open, charts beside their tables. */
export function MonitoringPage(props: MonitoringProps) {
  const { frame, shown, may } = props;
  const words = monitoringWords[frame.language];
  const { question, figures } = shown;
  return (
    <Page
      frame={frame}
      title={words.title}
      wide
      hidden
      breadcrumbs={[{ label: words.desk, path: "/sportello" }, { label: words.title }]}
    >
      <PageTitle title={words.title} kicker={words.period(question.from, question.until)} lead={words.lead}>
        <Actions>
          <ButtonLink kind="secondary" href={linkTo(frame, reportPath(question.until))}>
            {words.report}
          </ButtonLink>
          <ButtonLink kind="secondary" href={linkTo(frame, profilesPath)}>
            {words.profiles}
          </ButtonLink>
          {may.load && (
            <ButtonLink kind="quiet" href={linkTo(frame, historyPath)}>
              {words.history}
            </ButtonLink>
          )}
          {may.publish && (
            <ButtonLink kind="quiet" href={linkTo(frame, publishPath)}>
              {words.publish}
            </ButtonLink>
          )}
        </Actions>
      </PageTitle>
      <Columns
        asideFirst
        aside={
          <>
            <Filters {...props} />
            {figures.contacts > 0 && <PageIndex label={words.onThisPage} entries={entriesOf(props)} />}
          </>
        }
      >
        {figures.contacts === 0 ? (
          <EmptyState title={words.nothing}>
            <p>{words.nothingHint}</p>
          </EmptyState>
        ) : (
          <Figures {...props} />
        )}
      </Columns>
    </Page>
  );
}

/** The parts of the page that there are. */
function entriesOf({ frame, shown }: MonitoringProps) {
  const words = monitoringWords[frame.language];
  const { months, terms, tables, figures } = shown;
  const isThere = (part: Part) => tables[part].some(({ rows }) => rows.some(({ many }) => many > 0));
  const named = (Object.keys(parts) as Part[])
    .filter((part) => part !== "missing" && isThere(part))
    .map((part) => ({ id: partAnchors[part], title: words.parts[part] }));
  return [
    { id: "in-breve", title: words.atAGlance },
    ...(months.length > 1 ? [{ id: "nel-tempo", title: words.byMonth }] : []),
    ...(months.length > 1 && terms.length > 0 ? [{ id: "bisogni-nel-tempo", title: words.termsInTime }] : []),
    ...named,
    { id: "tempi", title: words.times },
    ...(figures.unmet > 0 ? [{ id: partAnchors.missing, title: words.parts.missing }] : []),
    { id: "cercate", title: words.searched },
    ...(figures.byDesk.size > 1 ? [{ id: "per-sportello", title: words.byDesk }] : []),
  ];
}

function Filters({ frame, shown: { question }, choices, isUsual }: MonitoringProps) {
  const words = monitoringWords[frame.language];
  return (
    <FilterSheet assets={frame.assets} label={words.filters}>
      <form method="get" action={linkTo(frame, monitoringPath)}>
        <SelectField name="dal" label={words.from} options={choices.months} value={question.from} />
        <SelectField name="al" label={words.until} options={choices.months} value={question.until} />
        <SelectField
          name="sede"
          label={words.desk}
          empty={words.everyDesk}
          options={choices.desks}
          value={question.deskId}
        />
        <SelectField
          name="zona"
          label={words.area}
          empty={words.everyArea}
          options={choices.areas}
          value={question.area}
        />
        <SelectField
          name="canale"
          label={words.channel}
          empty={words.everyChannel}
          options={choices.channels}
          value={question.channel}
        />
        <SelectField
          name="persone"
          label={words.target}
          empty={words.everybody}
          options={choices.targets}
          value={writtenTarget(question.target)}
        />
        <Button>{words.show}</Button>
        {!isUsual && (
          <ButtonLink kind="quiet" href={linkTo(frame, monitoringPath)}>
            {words.all}
          </ButtonLink>
        )}
      </form>
    </FilterSheet>
  );
}

function Figures(props: MonitoringProps) {
  const { frame, shown, searched } = props;
  const words = monitoringWords[frame.language];
  const { question, figures, tables } = shown;
  const partNames = Object.keys(parts) as Part[];
  return (
    <>
      <AtAGlance frame={frame} shown={shown} />
      <InTime frame={frame} shown={shown} />
      {partNames
        .filter((part) => part !== "missing")
        .map((part) => (
          <FigurePart frame={frame} question={question} part={part} tables={tables[part]} />
        ))}
      <TimesPart frame={frame} question={question} times={shown.times} />
      <UnmetPart frame={frame} shown={shown} />
      <SearchedPart frame={frame} searched={searched} />
      <Actions>
        <ButtonLink
          kind="secondary"
          download
          href={linkTo(frame, pathWith(`${monitoringPath}/cifre.csv`, question))}
        >
          {words.csv}
        </ButtonLink>
        <ButtonLink
          kind="secondary"
          download
          href={linkTo(frame, pathWith(`${monitoringPath}/cifre.ods`, question))}
        >
          {words.ods}
        </ButtonLink>
      </Actions>
      {figures.byDesk.size > 1 && <ByDesk frame={frame} shown={shown} />}
    </>
  );
}

type PartProps = Pick<MonitoringProps, "frame" | "shown">;

function AtAGlance({ frame, shown: { question, figures } }: PartProps) {
  const words = monitoringWords[frame.language];
  const open = (many: number, asked: Asked) => (
    <a href={listOf(frame, question, asked)}>{words.number(many)}</a>
  );
  const fate = figures.needsBy.fate;
  const solved: Condition = { field: "fate", value: { among: ["met", "partly-met"] } };
  const met = (fate.get("met") ?? 0) + (fate.get("partly-met") ?? 0);
  return (
    <Section id="in-breve" title={words.atAGlance}>
      <FactList
        facts={[
          { term: words.contacts, value: open(figures.contacts, { unit: "contacts", conditions: [] }) },
          { term: words.threads, value: words.number(figures.threads) },
          { term: words.needs, value: open(figures.needs, { unit: "needs", conditions: [] }) },
          {
            term: words.met,
            value: (
              <>
                {open(met, { unit: "needs", conditions: [solved] })}
                {figures.needs > 0 && ` (${words.percent(met / figures.needs)})`}
              </>
            ),
          },
          {
            term: words.unmet,
            value: open(figures.unmet, {
              unit: "needs",
              conditions: [{ field: "unmet", value: { any: true } }],
            }),
          },
          { term: words.referrals, value: open(figures.referrals, { unit: "referrals", conditions: [] }) },
        ]}
      />
      <p class="form-text">{words.unitDefinitions.contacts}</p>
      {figures.threads > 0 && <p class="form-text">{words.threadsDefinition}</p>}
    </Section>
  );
}
