// SPDX-License-Identifier: AGPL-3.0-or-later
import { Button } from "../../../ui/button.tsx";
import { HiddenFields, SelectField, type Option } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import { historyPath } from "../monitoring/monitoring-path.ts";
import { monitoringWords } from "../monitoring/monitoring.words.ts";
import { pastFields, type PastColumn } from "./past-columns.ts";
import type { PastProblem, Unclear } from "./past-rows.ts";
import { pastWords } from "./past.words.ts";

const mostProblems = 100;
const mostUnclear = 40;

export type ReadShown = {
  deskId: string;
  fileName: string;
  /** Kept by the browser alone until it is loaded. */
  text: string;
  columns: readonly PastColumn[];
  /** What somebody said before, to be sent again. */
  said: readonly { field: string; text: string; code: string }[];
  unclear: readonly (Unclear & { options: readonly Option[] })[];
  problems: readonly PastProblem[];
  contacts: number;
  needs: number;
  /** First and last day, YYYY-MM-DD. */
  between: readonly [string, string] | undefined;
  sample: { header: readonly string[]; rows: readonly (readonly string[])[] };
};

/** A table as it was understood: its columns, what is unclear, what is wrong, what it would bring. */
export function ReadTable({ frame, read }: { frame: Frame; read: ReadShown }) {
  const words = pastWords[frame.language];
  const { deskId, fileName, text, columns, said, problems, unclear } = read;
  const isReady = problems.length === 0;
  return (
    <form method="post" action={linkTo(frame, historyPath)} enctype="multipart/form-data">
      <HiddenFields
        values={{
          sportello: deskId,
          nome: fileName,
          "detto-campo": said.map(({ field }) => field),
          "detto-testo": said.map((one) => one.text),
          "detto-codice": said.map(({ code }) => code),
        }}
      />
      {/* The first line end of a text area is the browser's: one more keeps the text whole. */}
      <textarea name="testo" hidden>{`\n${text}`}</textarea>
      {isReady && <Ready frame={frame} read={read} />}
      <Section id="colonne" title={words.columns}>
        <p>{words.columnsHint}</p>
        {columns.map(({ index, header, field }) => (
          <SelectField
            name="campo"
            id={`campo-colonna-${index}`}
            label={header || `${index + 1}`}
            value={field ?? ""}
            empty={words.leftOut}
            options={pastFields.map((one) => ({ value: one, label: words.fields[one] }))}
          />
        ))}
      </Section>
      {unclear.length > 0 && (
        <Section id="parole" title={words.unclear}>
          <p>{words.unclearHint}</p>
          {unclear.slice(0, mostUnclear).map((one, index) => (
            <>
              <HiddenFields values={{ "detto-campo": one.field, "detto-testo": one.text }} />
              <SelectField
                name="detto-codice"
                id={`campo-detto-${index}`}
                label={`${monitoringWords[frame.language].fields[one.field]}: ${words.unclearRows(one.text, one.rows)}`}
                value="?"
                options={[
                  { value: "?", label: words.choose },
                  { value: "-", label: words.notSaid },
                  ...one.options,
                ]}
              />
            </>
          ))}
          {unclear.length > mostUnclear && <p>{words.moreUnclear(unclear.length - mostUnclear)}</p>}
        </Section>
      )}
      <Button kind={isReady ? "secondary" : "primary"}>{words.again}</Button>
      <Problems frame={frame} problems={problems} />
    </form>
  );
}

function Ready({ frame, read: { contacts, needs, between, sample } }: { frame: Frame; read: ReadShown }) {
  const words = pastWords[frame.language];
  return (
    <Section id="anteprima" title={words.preview}>
      <p>
        {words.previewText(contacts, needs)}
        {between && ` ${words.between(words.day(between[0]), words.day(between[1]))}`}
      </p>
      <Table
        id="tabella-prime"
        caption={words.sample}
        columns={sample.header.map((label) => ({ label }))}
        rows={sample.rows}
      />
      <Button name="conferma" value="1">
        {words.load}
      </Button>
    </Section>
  );
}

function Problems({ frame, problems }: { frame: Frame; problems: readonly PastProblem[] }) {
  const words = pastWords[frame.language];
  if (problems.length === 0) return null;
  const shown = problems.slice(0, mostProblems);
  return (
    <Section id="problemi" title={words.problems}>
      <Notice tone="warning">
        <p>{words.nothingLoaded}</p>
      </Notice>
      {shown.length < problems.length && <p>{words.problemsShown(shown.length, problems.length)}</p>}
      <Table
        id="tabella-problemi"
        caption={monitoringWords[frame.language].tableOf(words.problems)}
        columns={[{ label: words.row }, { label: words.column }, { label: words.problem }]}
        rows={shown.map((problem) => [
          problem.row ?? "–",
          problem.column ?? "–",
          words.says[problem.kind](problem),
        ])}
      />
    </Section>
  );
}
