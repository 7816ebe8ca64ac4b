// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Frame } from "../../../ui/frame.ts";
import { VisuallyHidden } from "../../../ui/media.tsx";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import { monitoringWords } from "../monitoring/monitoring.words.ts";
import type { PublishedShown } from "./published.page.ts";
import { publishedWords } from "./published.words.ts";

type PublishedTablesProps = { frame: Frame; tables: readonly PublishedShown[]; threshold: number };

/** The tables of a month as everybody reads them; a number that is not told is a point, said to those who listen. */
export function PublishedTables({ frame, tables, threshold }: PublishedTablesProps) {
  const words = publishedWords[frame.language];
  const { tableOf } = monitoringWords[frame.language];
  return (
    <>
      <p class="form-text">{words.legend(threshold)}</p>
      {tables.map(({ key, rows, columns, cells }) => (
        <Section id={key} title={words.tables[key]}>
          <Table
            id={`tabella-${key}`}
            caption={tableOf(words.tables[key])}
            isMatrix
            columns={[{ label: words.rowsAre[key] }, ...columns.map((label) => ({ label, numeric: true }))]}
            rows={rows.map((label, row) => [
              label,
              ...cells[row]!.map((number) => (number === null ? <Hidden frame={frame} /> : number)),
            ])}
          />
        </Section>
      ))}
    </>
  );
}

/** In the place of a number that is not told. */
export function Hidden({ frame }: { frame: Frame }) {
  const words = publishedWords[frame.language];
  return (
    <>
      <span aria-hidden="true">{words.hidden}</span>
      <VisuallyHidden>{words.hiddenSaid}</VisuallyHidden>
    </>
  );
}
