// SPDX-License-Identifier: AGPL-3.0-or-later
import { ChartColumns } from "../../../ui/chart-columns.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import { Tabs } from "../../../ui/tabs.tsx";
import { publicPath } from "../monitoring/monitoring-path.ts";
import { monitoringWords } from "../monitoring/monitoring.words.ts";
import { Hidden, PublishedTables } from "./published-tables.view.tsx";
import type { PublishedShown } from "./published.page.ts";
import { publishedWords } from "./published.words.ts";

export type PublicFigures = {
  district: { code: string; name: string };
  /** Those with something published, when they are several. */
  districts: readonly { code: string; name: string }[];
  month: string;
  threshold: number;
  tables: readonly PublishedShown[];
  /** The latest first. */
  months: readonly { month: string; contacts: number | null }[];
};

/** What everybody reads of the desks; undefined while nothing is published. */
export function PublicFiguresPage({ frame, figures }: { frame: Frame; figures: PublicFigures | undefined }) {
  const words = publishedWords[frame.language];
  return (
    <Page
      frame={frame}
      title={words.title}
      description={words.lead}
      current="/territorio"
      wide
      breadcrumbs={[{ label: words.territory, path: "/territorio" }, { label: words.title }]}
    >
      <PageTitle title={words.title} lead={words.lead} />
      {figures ? (
        <Figures frame={frame} figures={figures} />
      ) : (
        <EmptyState title={words.none}>
          <p>{words.noneHint}</p>
        </EmptyState>
      )}
    </Page>
  );
}

function Figures({ frame, figures }: { frame: Frame; figures: PublicFigures }) {
  const words = publishedWords[frame.language];
  const { monthSaid } = monitoringWords[frame.language];
  const { district, districts, month, threshold, tables } = figures;
  return (
    <>
      {districts.length > 1 && (
        <Tabs
          assets={frame.assets}
          label={words.district}
          tabs={districts.map(({ code, name }) => ({
            label: name,
            href: linkTo(frame, `${publicPath}?ambito=${code}`),
            current: code === district.code,
          }))}
        />
      )}
      <Section id="mese" title={`${district.name}, ${monthSaid(month)}`}>
        <p>{words.counts}</p>
        <PublishedTables frame={frame} tables={tables} threshold={threshold} />
        <p class="form-text">{words.frozen}</p>
      </Section>
      <Months frame={frame} figures={figures} />
    </>
  );
}

function Months({ frame, figures: { district, months } }: { frame: Frame; figures: PublicFigures }) {
  const words = publishedWords[frame.language];
  const { monthSaid, monthShort, number } = monitoringWords[frame.language];
  const told = months.flatMap(({ month, contacts }) => (contacts === null ? [] : [{ month, contacts }]));
  return (
    <Section id="mesi" title={words.months}>
      <div class="chart-and-table">
        {told.length > 1 ? (
          <ChartColumns
            id="grafico-mesi"
            title={words.months}
            description={words.chartOf}
            points={told.toReversed().map(({ month, contacts }) => ({
              label: monthShort(month),
              value: contacts,
              said: number(contacts),
            }))}
            sayEnd={number}
          />
        ) : null}
        <Table
          id="tabella-mesi"
          caption={words.monthsTable}
          isMatrix
          columns={[{ label: words.month }, { label: words.contacts, numeric: true }]}
          rows={months.map(({ month, contacts }) => [
            <a href={linkTo(frame, `${publicPath}?ambito=${district.code}&mese=${month}`)}>
              {monthSaid(month)}
            </a>,
            contacts === null ? <Hidden frame={frame} /> : number(contacts),
          ])}
        />
      </div>
    </Section>
  );
}
