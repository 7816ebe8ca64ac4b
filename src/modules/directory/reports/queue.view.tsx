// SPDX-License-Identifier: AGPL-3.0-or-later
import { Button } from "../../../ui/button.tsx";
import { Columns } from "../../../ui/columns.tsx";
import { HiddenFields, SelectField, type Option } from "../../../ui/fields.tsx";
import { FilterSheet } from "../../../ui/filters.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import type { Pages } from "../../../ui/pages.ts";
import { Pagination } from "../../../ui/pagination.tsx";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { KeepingPage, type Works } from "../keeping/keeping-frame.view.tsx";
import { queueWords } from "./queue.words.ts";
import { queuePath } from "./report-path.ts";

export type QueueLine = {
  href: string;
  name: string;
  what: string;
  kind: string;
  source: string;
  age: string;
  /** The moment whole, for who wants to know. */
  moment: string;
  outcome: string | undefined;
  isSuspect: boolean;
  needsSecond: boolean;
};

export type QueueProps = {
  frame: Frame;
  works: Works;
  lines: readonly QueueLine[];
  total: number;
  /** What is asked, by the names of the address. */
  fields: Record<string, string>;
  choices: Record<"whats" | "kinds" | "areas" | "states" | "sources", readonly Option[]>;
  pages: Pages;
};

/** What waits to be looked at, and what was decided. */
export function QueuePage(props: QueueProps) {
  const { frame, works, lines, total, fields, pages } = props;
  const words = queueWords[frame.language];
  return (
    <KeepingPage frame={frame} works={works} part={queuePath} title={words.title} lead={words.lead}>
      <Columns aside={<Filters {...props} />} asideFirst>
        <Section id="elenco" title={words.states[stateOf(fields)]}>
          {fields["scheda"] !== undefined && (
            <p>
              {words.aboutOne} <a href={linkTo(frame, queuePath)}>{words.all}</a>
            </p>
          )}
          <p>{total === 0 ? words.none : words.found(total)}</p>
          {lines.length > 0 && <Lines frame={frame} lines={lines} />}
          <Pagination frame={frame} pages={pages} />
        </Section>
      </Columns>
    </KeepingPage>
  );
}

function stateOf(fields: Record<string, string>) {
  const asked = fields["stato"];
  return asked === "second" || asked === "spam" || asked === "decided" ? asked : "waiting";
}

function Filters({ frame, fields, choices }: QueueProps) {
  const words = queueWords[frame.language];
  return (
    <FilterSheet assets={frame.assets} label={words.filters}>
      <form method="get" action={linkTo(frame, queuePath)}>
        {fields["scheda"] !== undefined && <HiddenFields values={{ scheda: fields["scheda"] }} />}
        <SelectField
          name="stato"
          label={words.state}
          value={fields["stato"] ?? "waiting"}
          options={choices.states}
        />
        <SelectField
          name="cosa"
          label={words.what}
          empty={words.any}
          value={fields["cosa"]}
          options={choices.whats}
        />
        <SelectField
          name="tipo"
          label={words.kind}
          empty={words.any}
          value={fields["tipo"]}
          options={choices.kinds}
        />
        <SelectField
          name="zona"
          label={words.area}
          empty={words.anyArea}
          value={fields["zona"]}
          options={choices.areas}
        />
        <SelectField
          name="da"
          label={words.source}
          empty={words.anybody}
          value={fields["da"]}
          options={choices.sources}
        />
        <Button kind="secondary">{words.show}</Button>
      </form>
    </FilterSheet>
  );
}

function Lines({ frame, lines }: Pick<QueueProps, "frame" | "lines">) {
  const words = queueWords[frame.language];
  const columns = [words.record, words.what, words.kind, words.source, words.age, words.marks];
  return (
    <Table
      id="tabella-segnalazioni"
      caption={words.list}
      columns={columns.map((label) => ({ label }))}
      rows={lines.map((line) => [
        <a href={line.href}>{line.name}</a>,
        line.what,
        line.kind,
        line.source,
        <span title={line.moment}>{line.age}</span>,
        <Marks frame={frame} line={line} />,
      ])}
    />
  );
}

function Marks({ frame, line: { isSuspect, needsSecond, outcome } }: { frame: Frame; line: QueueLine }) {
  const words = queueWords[frame.language];
  if (!isSuspect && !needsSecond && outcome === undefined) return "–";
  return (
    <>
      {isSuspect && <Tag tone="warning">{words.maybeSpam}</Tag>}{" "}
      {needsSecond && <Tag tone="info">{words.needsSecond}</Tag>} {outcome}
    </>
  );
}
