// SPDX-License-Identifier: AGPL-3.0-or-later
import { FactList } from "../../../ui/fact-list.tsx";
import { linkTo } from "../../../ui/frame.ts";
import type { Frame } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import { QueueTimesPart } from "../reports/queue-times.view.tsx";
import { findingKinds } from "../search/criteria.ts";
import { paths } from "../search/paths.ts";
import { homeWords } from "./home.words.ts";
import type { TerritoryNumbers } from "./territory-numbers.ts";

type TerritoryProps = {
  frame: Frame;
  numbers: TerritoryNumbers;
  sources: readonly string[];
  /** The public figures of the desks, where there are any. */
  deskFigures: string | undefined;
};

/** What the directory knows and does not know, in figures that anyone may check. */
export function TerritoryPage({ frame, numbers, sources, deskFigures }: TerritoryProps) {
  const words = homeWords[frame.language];
  return (
    <Page
      frame={frame}
      title={words.territoryTitle}
      current="/territorio"
      breadcrumbs={[{ label: words.territoryTitle }]}
    >
      <PageTitle title={words.territoryTitle} lead={words.territoryLead} />
      <Section id="cosa-c-e" title={words.known}>
        <FactList
          facts={findingKinds.map((kind) => ({
            term: words.knownTerms[kind],
            value: <a href={linkTo(frame, paths[kind])}>{words.count(numbers.counts[kind])}</a>,
          }))}
        />
      </Section>
      {deskFigures !== undefined && (
        <p>
          <a href={linkTo(frame, deskFigures)}>{words.deskFigures}</a>
        </p>
      )}
      <Freshness frame={frame} numbers={numbers} />
      <Municipalities frame={frame} numbers={numbers} />
      <Unanswered frame={frame} numbers={numbers} />
      <QueueTimesPart frame={frame} times={numbers.queue} />
      <Section id="fonti" title={words.sources}>
        <p>{words.sourcesText}</p>
        {sources.map((source) => (
          <p>{words.boundaries(source)}</p>
        ))}
        <p>
          {words.licence} <a href={linkTo(frame, "/opendata")}>{words.openData}</a>
        </p>
        <p>
          {words.forDistricts} <a href={linkTo(frame, "/note#dati")}>{words.howToLoad}</a>
        </p>
      </Section>
    </Page>
  );
}

type PartProps = Pick<TerritoryProps, "frame" | "numbers">;

function Freshness({ frame, numbers: { freshness } }: PartProps) {
  const words = homeWords[frame.language];
  const all = freshness.fresh + freshness.old + freshness.never;
  return (
    <Section id="freschezza" title={words.freshness}>
      <FactList
        facts={(["fresh", "old", "never"] as const).map((kind) => ({
          term: words[kind],
          value: words.ofAll(freshness[kind], all),
        }))}
      />
    </Section>
  );
}

function Municipalities({ frame, numbers: { municipalities } }: PartProps) {
  const words = homeWords[frame.language];
  return (
    <Section id="comuni" title={words.byMunicipality}>
      {municipalities.length === 0 ? (
        <p>{words.noMunicipality}</p>
      ) : (
        <Table
          id="tabella-comuni"
          caption={words.tableOfTowns}
          columns={[
            { label: words.municipality },
            ...findingKinds.map((kind) => ({ label: words.knownTerms[kind], numeric: true })),
          ]}
          rows={municipalities.map((town) => [
            <a
              href={linkTo(frame, `/servizi?vicino=${encodeURIComponent(town.name)}`)}
              aria-label={words.seeServices(town.name)}
            >
              {town.name}
            </a>,
            ...findingKinds.map((kind) => words.count(town[kind])),
          ])}
        />
      )}
    </Section>
  );
}

function Unanswered({ frame, numbers: { unanswered } }: PartProps) {
  const words = homeWords[frame.language];
  return (
    <Section id="cercato-invano" title={words.unanswered}>
      {unanswered.length === 0 ? (
        <p>{words.noUnanswered}</p>
      ) : (
        <>
          <p>{words.unansweredLead}</p>
          <Table
            id="tabella-cercato"
            caption={words.tableOfWords}
            columns={[{ label: words.words }, { label: words.times, numeric: true }]}
            rows={unanswered.map(({ words: searched, times }) => [searched, words.count(times)])}
          />
        </>
      )}
    </Section>
  );
}
