// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, ButtonLink } from "../../../ui/button.tsx";
import { FactList } from "../../../ui/fact-list.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import type { Pages } from "../../../ui/pages.ts";
import { Pagination } from "../../../ui/pagination.tsx";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import { listWords } from "./list.words.ts";
import { monitoringPath } from "./monitoring-path.ts";
import { monitoringWords } from "./monitoring.words.ts";

export type ListLine = { href: string; cells: string[] };

type ListProps = {
  frame: Frame;
  /** What the number counts, in words: a name, then sentences. */
  title: string;
  definitions: readonly string[];
  filters: readonly { term: string; value: string }[];
  /** All that the number counts, and of these the rows that this person may see. */
  total: number;
  permitted: number;
  columns: readonly string[];
  lines: readonly ListLine[];
  pages: Pages;
  back: string;
};

/** What a number counts, and the rows behind it of one's own desks: facts, never who. */
export function ListPage(props: ListProps) {
  const { frame, title, definitions, filters, total, permitted, columns, lines, pages, back } = props;
  const words = listWords[frame.language];
  const { title: monitoring, number } = monitoringWords[frame.language];
  return (
    <Page
      frame={frame}
      title={title}
      wide
      hidden
      breadcrumbs={[{ label: monitoring, path: monitoringPath }, { label: title }]}
    >
      <PageTitle title={title} lead={number(total)} />
      <Section id="definizione" title={words.whatItCounts}>
        {definitions.map((sentence) => (
          <p>{sentence}</p>
        ))}
        <FactList facts={filters} />
        <Actions>
          <ButtonLink kind="quiet" href={back}>
            {words.back}
          </ButtonLink>
        </Actions>
      </Section>
      <Section id="elenco" title={words.list}>
        {permitted < total && (
          <Notice>
            <p>{permitted === 0 ? words.noneYours : words.othersElsewhere(number(total - permitted))}</p>
          </Notice>
        )}
        {lines.length > 0 && (
          <>
            <Table
              id="tabella-elenco"
              caption={words.listOf(number(permitted))}
              columns={columns.map((label) => ({ label }))}
              rows={lines.map(({ href, cells }) =>
                cells.map((cell, index) => (index === 0 ? <a href={linkTo(frame, href)}>{cell}</a> : cell)),
              )}
            />
            <Pagination frame={frame} pages={pages} />
          </>
        )}
      </Section>
    </Page>
  );
}
