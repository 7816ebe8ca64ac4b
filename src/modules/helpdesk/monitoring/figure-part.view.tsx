// SPDX-License-Identifier: AGPL-3.0-or-later
import { ChartBars } from "../../../ui/chart-bars.tsx";
import { ChartParts } from "../../../ui/chart-parts.tsx";
import type { Frame } from "../../../ui/frame.ts";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import type { FigureTable } from "./figure-table.ts";
import type { Part } from "./figures.ts";
import { listOf } from "./monitoring.page.ts";
import { monitoringWords } from "./monitoring.words.ts";
import type { Question } from "./question.ts";

/** Bars of a picture; the table has all of them. */
const mostBars = 12;
/** What makes one whole is drawn as one bar. */
const wholes: ReadonlySet<string> = new Set(["fate", "witness", "first"]);

type FigurePartProps = { frame: Frame; question: Question; part: Part; tables: readonly FigureTable[] };

/** One part of the page: each fact as a picture and, beside it, in figures. */
export function FigurePart({ frame, question, part, tables }: FigurePartProps) {
  const words = monitoringWords[frame.language];
  const full = tables.filter(({ rows }) => rows.some(({ many }) => many > 0));
  if (full.length === 0) return null;
  return (
    <Section id={partAnchors[part]} title={words.parts[part]}>
      {full.map((table) => (
        <FigureBlock frame={frame} question={question} table={table} />
      ))}
    </Section>
  );
}

/** Where each part begins. */
export const partAnchors: Record<Part, string> = {
  who: "chi",
  asked: "che-cosa",
  done: "fatto",
  became: "esito",
  missing: "manca",
};

type FigureProps = { frame: Frame; question: Question; table: FigureTable };

function FigureBlock({ frame, question, table }: FigureProps) {
  const words = monitoringWords[frame.language];
  const { field, rows, isSeveral } = table;
  const title = words.fields[field];
  const said = rows.filter(({ value }) => value !== null);
  const points = said
    .slice(0, mostBars)
    .map(({ label, many }) => ({ label, value: many, said: words.number(many) }));
  const greatest = said.reduce((most, row) => (row.many > most.many ? row : most), said[0] ?? rows[0]!);
  const picture = {
    id: `grafico-${field}`,
    title,
    description: words.chartSays(title, greatest.label, words.number(greatest.many)),
    points,
  };
  return (
    <Section id={`fatto-${field}`} title={title} level={3}>
      <div class="chart-and-table">
        {greatest.many > 0 && (wholes.has(field) ? <ChartParts {...picture} /> : <ChartBars {...picture} />)}
        <div>
          <Table
            id={`tabella-${field}`}
            caption={words.tableOf(title)}
            isMatrix
            columns={[
              { label: title },
              { label: words.units[table.unit], numeric: true },
              { label: words.share, numeric: true },
            ]}
            rows={rows.map(({ label, value, many, share }) => [
              label,
              <a href={listOf(frame, question, { unit: table.unit, conditions: [{ field, value }] })}>
                {words.number(many)}
              </a>,
              share === undefined ? "–" : words.percent(share),
            ])}
          />
          {isSeveral && <p class="form-text">{words.several}</p>}
        </div>
      </div>
    </Section>
  );
}
