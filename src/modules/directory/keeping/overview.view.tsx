// SPDX-License-Identifier: AGPL-3.0-or-later
import { ButtonLink, Actions } from "../../../ui/button.tsx";
import { linkTo } from "../../../ui/frame.ts";
import type { Frame } from "../../../ui/frame.ts";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import { OwnRecords, type OwnRecordsProps } from "../owners/own-records.view.tsx";
import type { FindingKind } from "../search/criteria.ts";
import { KeepingPage, type Works } from "./keeping-frame.view.tsx";
import { keepingWords } from "./keeping.words.ts";
import type { Counting, Overview } from "./overview.ts";
import { overviewWords } from "./overview.words.ts";

/** A figure that opens its list. */
export type Figure = { number: number; href: string; says: string };
type Row = { name: string; href: string; figures: Figure[] };

export type OverviewProps = {
  frame: Frame;
  works: Works;
  coverage: {
    byKind: { columns: string[]; rows: Row[] };
    byTarget: { kind: FindingKind; columns: string[]; rows: Row[] };
    kinds: { kind: FindingKind; href: string }[];
    counting: Counting;
    countings: { counting: Counting; href: string }[];
    shown: number;
    isMore: boolean;
  };
  freshness: { columns: string[]; rows: Row[] };
  /** The kinds of record that this person may begin. */
  writable: { kind: FindingKind; href: string }[];
  drafts: { name: string; href: string | undefined; kind: FindingKind; savedAt: string; isMine: boolean }[];
  unanswered: Overview["unanswered"];
  /** How many reports wait for this person; absent for who decides on none. */
  reports: { waiting: number; href: string } | undefined;
  /** The records of the organizations that this person is a contact of; absent for who is of none. */
  own: Omit<OwnRecordsProps, "frame"> | undefined;
  /** How many organizations wait for an answer of this person. */
  claims: number;
  /** Absent while nobody can open the page of who works here. */
  people: string | undefined;
};

/** The first page of whoever keeps the directory. */
export function OverviewPage(props: OverviewProps) {
  const { frame, works } = props;
  const words = overviewWords[frame.language];
  const names = keepingWords[frame.language];
  return (
    <KeepingPage frame={frame} works={works} part="/redazione" title={names.backOffice} lead={words.lead}>
      {props.writable.length > 0 && (
        <Section id="scrivi" title={words.write}>
          <Actions>
            {props.writable.map(({ kind, href }) => (
              <ButtonLink kind="secondary" href={href}>
                {names.kind[kind]}
              </ButtonLink>
            ))}
          </Actions>
        </Section>
      )}
      {props.own && <OwnRecords frame={frame} {...props.own} />}
      {props.reports && (
        <Section id="segnalazioni" title={words.reports}>
          <p>
            <a href={props.reports.href}>{words.waitingReports(props.reports.waiting)}</a>
          </p>
        </Section>
      )}
      {props.claims > 0 && (
        <Section id="richieste" title={names.claims}>
          <p>
            <a href={linkTo(frame, "/redazione/richieste")}>{words.waitingClaims(props.claims)}</a>
          </p>
        </Section>
      )}
      <Drafts {...props} />
      <Section id="verifiche" title={words.freshness}>
        <FigureTable
          id="tabella-verifiche"
          caption={words.freshnessTable}
          first={words.kind}
          {...props.freshness}
        />
      </Section>
      {works.synonyms && <Unanswered {...props} />}
      {props.people !== undefined && (
        <Section id="persone" title={words.people}>
          <p>{words.peopleLead}</p>
          <Actions>
            <ButtonLink kind="secondary" href={props.people}>
              {words.seePeople}
            </ButtonLink>
          </Actions>
        </Section>
      )}
      {works.bulk && <Coverage {...props} />}
    </KeepingPage>
  );
}

function Coverage({ frame, coverage }: OverviewProps) {
  const words = overviewWords[frame.language];
  const { kinds } = keepingWords[frame.language];
  if (coverage.shown === 0) {
    return (
      <Section id="copertura" title={words.coverage}>
        <p>{words.noTowns}</p>
      </Section>
    );
  }
  return (
    <Section id="copertura" title={words.coverage}>
      <p>{words.coverageLead}</p>
      <p>
        {words.chooseCounting}{" "}
        {coverage.countings.map(({ counting, href }, index) => (
          <>
            {index > 0 && " · "}
            <a href={href} aria-current={counting === coverage.counting ? "true" : undefined}>
              {words.countings[counting]}
            </a>
          </>
        ))}
      </p>
      {coverage.isMore && <p>{words.moreTowns(coverage.shown)}</p>}
      <FigureTable id="tabella-comuni" caption={words.byKind} first={words.town} {...coverage.byKind} />
      <p id="per-chi">
        {words.chooseKind}{" "}
        {coverage.kinds.map(({ kind, href }, index) => (
          <>
            {index > 0 && " · "}
            <a href={href} aria-current={kind === coverage.byTarget.kind ? "true" : undefined}>
              {kinds[kind]}
            </a>
          </>
        ))}
      </p>
      {coverage.byTarget.columns.length === 0 ? (
        <p>{words.noTargets}</p>
      ) : (
        <FigureTable
          id="tabella-per-chi"
          caption={words.byTarget(kinds[coverage.byTarget.kind])}
          first={words.town}
          {...coverage.byTarget}
        />
      )}
    </Section>
  );
}

type FigureTableProps = { id: string; caption: string; first: string; columns: string[]; rows: Row[] };

function FigureTable({ id, caption, first, columns, rows }: FigureTableProps) {
  return (
    <Table
      id={id}
      caption={caption}
      isMatrix
      columns={[{ label: first }, ...columns.map((label) => ({ label, numeric: true }))]}
      rows={rows.map(({ name, href, figures }) => [
        <a href={href}>{name}</a>,
        ...figures.map(({ number, href: list, says }) => (
          <a href={list} aria-label={says}>
            {number === 0 ? <strong>0</strong> : number}
          </a>
        )),
      ])}
    />
  );
}

function Drafts({ frame, drafts }: OverviewProps) {
  const words = overviewWords[frame.language];
  const { kind } = keepingWords[frame.language];
  return (
    <Section id="bozze" title={`${words.drafts}: ${drafts.length}`}>
      {drafts.length === 0 ? (
        <p>{words.noDrafts}</p>
      ) : (
        <Table
          id="tabella-bozze"
          caption={words.drafts}
          columns={[
            { label: words.draft },
            { label: words.kind },
            { label: words.savedAt },
            { label: words.whose },
          ]}
          rows={drafts.map((draft) => [
            draft.href === undefined ? draft.name : <a href={draft.href}>{draft.name}</a>,
            kind[draft.kind],
            draft.savedAt,
            draft.isMine ? words.mine : words.others,
          ])}
        />
      )}
    </Section>
  );
}

function Unanswered({ frame, unanswered }: OverviewProps) {
  const words = overviewWords[frame.language];
  const all = linkTo(frame, "/redazione/parole");
  return (
    <Section id="cercato-invano" title={words.unanswered}>
      {unanswered.length === 0 ? (
        <p>{words.noUnanswered}</p>
      ) : (
        <>
          <p>{words.unansweredLead}</p>
          <Table
            id="tabella-cercato"
            caption={words.unansweredTable}
            columns={[{ label: words.words }, { label: words.times, numeric: true }]}
            rows={unanswered.map(({ words: searched, times }) => [
              <a href={`${all}?prova=${encodeURIComponent(searched)}#prova`}>{searched}</a>,
              times,
            ])}
          />
        </>
      )}
      <p>
        <a href={all}>{words.lookAfterWords}</a>
      </p>
    </Section>
  );
}
