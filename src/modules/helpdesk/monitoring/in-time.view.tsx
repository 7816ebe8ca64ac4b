// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Child } from "hono/jsx";

import { ChartColumns } from "../../../ui/chart-columns.tsx";
import { ChartLines } from "../../../ui/chart-lines.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import type { Asked } from "./figures.ts";
import { monitoringPath } from "./monitoring-path.ts";
import { listOf, pathWith, type Shown } from "./monitoring.page.ts";
import { monitoringWords } from "./monitoring.words.ts";

type PartProps = { frame: Frame; shown: Shown };

/** How many came each month, and what they needed most. */
export function InTime({ frame, shown: { question, months, terms } }: PartProps) {
  const words = monitoringWords[frame.language];
  if (months.length < 2) return null;
  return (
    <>
      <Section id="nel-tempo" title={words.byMonth}>
        <div class="chart-and-table">
          <ChartColumns
            id="grafico-mesi"
            title={words.byMonth}
            description={words.chartOfTime(words.monthSaid(question.from), words.monthSaid(question.until))}
            points={months.map(({ month, many }) => ({
              label: words.monthShort(month),
              value: many,
              said: words.number(many),
            }))}
            sayEnd={words.number}
          />
          <Table
            id="tabella-mesi"
            caption={words.tableOf(words.byMonth)}
            isMatrix
            columns={[{ label: words.month }, { label: words.contacts, numeric: true }]}
            rows={months.map(({ month, many }) => [
              words.monthSaid(month),
              <a
                href={listOf(
                  frame,
                  { ...question, from: month, until: month },
                  { unit: "contacts", conditions: [] },
                )}
              >
                {words.number(many)}
              </a>,
            ])}
          />
        </div>
      </Section>
      {terms.length > 0 && (
        <Section id="bisogni-nel-tempo" title={words.termsInTime}>
          <ChartLines
            id="grafico-bisogni"
            title={words.termsInTime}
            description={words.chartOfTerms}
            labels={months.map(({ month }) => words.monthShort(month))}
            series={terms}
            sayEnd={words.number}
          />
          <Table
            id="tabella-bisogni-nel-tempo"
            caption={words.tableOf(words.termsInTime)}
            isMatrix
            columns={[
              { label: words.fields.term },
              ...months.map(({ month }) => ({ label: words.monthShort(month), numeric: true })),
            ]}
            rows={terms.map(({ label, codes, values }) => {
              const inMonth = (many: number, index: number) => {
                const { month } = months[index]!;
                const asked: Asked = {
                  unit: "needs",
                  conditions: [{ field: "term", value: { among: codes } }],
                };
                const href = listOf(frame, { ...question, from: month, until: month }, asked);
                return <a href={href}>{words.number(many)}</a>;
              };
              return [label as Child].concat(values.map(inMonth));
            })}
          />
        </Section>
      )}
    </>
  );
}

/** How many came to each desk; its name leads to its own figures. */
export function ByDesk({ frame, shown: { question, desks } }: PartProps) {
  const words = monitoringWords[frame.language];
  return (
    <Section id="per-sportello" title={words.byDesk}>
      <Table
        id="tabella-sportelli"
        caption={words.tableOf(words.byDesk)}
        isMatrix
        columns={[{ label: words.desk }, { label: words.contacts, numeric: true }]}
        rows={desks.map(({ id, name, many }) => [
          <a href={linkTo(frame, pathWith(monitoringPath, { ...question, deskId: id }))}>{name}</a>,
          <a href={listOf(frame, { ...question, deskId: id }, { unit: "contacts", conditions: [] })}>
            {words.number(many)}
          </a>,
        ])}
      />
    </Section>
  );
}
