// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import { reportWords } from "../import/import-report.words.ts";
import type { Problem } from "../import/problem.ts";
import { problemWords } from "../import/problem.words.ts";
import { countedKinds, leftOut } from "../import/report.ts";
import { keepingWords } from "./keeping.words.ts";
import { bringsSomething, type KeptReport, type Upload } from "./upload.ts";
import { uploadWords } from "./upload.words.ts";

/** How many mistakes are spelled out: a file with more is wrong in some one way, which these show. */
const mostShown = 200;

/** What a file would do, or did: how many records, and what is wrong row by row. */
export function ReportOf({ frame, upload: { report } }: { frame: Frame; upload: Upload }) {
  if (!report) return null;
  const words = uploadWords[frame.language];
  const { kinds } = reportWords[frame.language];
  const { listOf } = keepingWords[frame.language];
  const counted = countedKinds.flatMap((kind) => {
    const count = report.counts[kind];
    return count && count.added + count.changed + count.unchanged > 0 ? [{ kind, ...count }] : [];
  });
  return (
    <>
      <Section id="che-cosa" title={report.isDryRun ? words.preview : words.report}>
        {!bringsSomething(report) && <p>{words.nothing}</p>}
        {counted.length > 0 && (
          <Table
            id="tabella-conti"
            caption={listOf(report.isDryRun ? words.preview : words.report)}
            columns={[
              { label: words.what },
              { label: words.added, numeric: true },
              { label: words.changed, numeric: true },
              { label: words.unchanged, numeric: true },
            ]}
            rows={counted.map(({ kind, added, changed, unchanged }) => [
              kinds[kind],
              added,
              changed,
              unchanged,
            ])}
          />
        )}
        {report.boundariesWithoutSource > 0 && (
          <p>{words.withoutSource(report.boundariesWithoutSource, report.isDryRun)}</p>
        )}
        {report.placesWithoutArea > 0 && <p>{words.withoutArea(report.placesWithoutArea)}</p>}
        <Notice tone={leftOut(report) === 0 ? "success" : "warning"}>
          <p>{words.leftOutRows(leftOut(report))}</p>
        </Notice>
      </Section>
      <Problems frame={frame} report={report} />
      {report.duplicates.length > 0 && (
        <Section id="doppioni" title={words.duplicates}>
          <ul>
            {report.duplicates.map((one) => (
              <li>{reportWords[frame.language].duplicate(one)}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Problems({ frame, report }: { frame: Frame; report: KeptReport }) {
  const words = uploadWords[frame.language];
  const say = problemWords[frame.language];
  const { listOf } = keepingWords[frame.language];
  if (report.problems.length === 0) return null;
  const shown = report.problems.slice(0, mostShown);
  return (
    <Section id="riga-per-riga" title={words.problems}>
      {shown.length < report.problemsInAll && (
        <p>{words.problemsShown(shown.length, report.problemsInAll)}</p>
      )}
      <Table
        id="tabella-righe"
        caption={listOf(words.problems)}
        columns={[{ label: words.row }, { label: words.problem }, { label: words.lost }]}
        rows={shown.map((problem) => [
          where(problem),
          say[problem.kind](problem),
          words.losses[problem.loses],
        ])}
      />
    </Section>
  );
}

function where({ row, what, column }: Problem): string {
  return [row, what, column].filter((part) => part !== null && part !== undefined).join(", ") || "–";
}
