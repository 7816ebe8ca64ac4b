// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button } from "../../../ui/button.tsx";
import { CheckboxField } from "../../../ui/choices.tsx";
import { Columns } from "../../../ui/columns.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { HiddenFields, SelectField, TextField } from "../../../ui/fields.tsx";
import { FilterSheet } from "../../../ui/filters.tsx";
import { linkTo } from "../../../ui/frame.ts";
import type { Frame } from "../../../ui/frame.ts";
import { mistakesTold } from "../../../ui/mistakes.ts";
import { Notice } from "../../../ui/notice.tsx";
import type { Pages } from "../../../ui/pages.ts";
import { Pagination } from "../../../ui/pagination.tsx";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import type { FindingKind } from "../search/criteria.ts";
import type { Choices } from "./bulk.page.ts";
import { bulkWords } from "./bulk.words.ts";
import { KeepingPage, type Works } from "./keeping-frame.view.tsx";
import { keepingWords } from "./keeping.words.ts";

export type KeptRow = {
  id: string;
  kind: FindingKind;
  name: string;
  href: string;
  organization: string;
  status: string;
  lastCheck: string;
};
export type KeptListProps = {
  frame: Frame;
  works: Works;
  fields: Record<string, string>;
  choices: Choices;
  rows: KeptRow[];
  total: number;
  ticked: ReadonlySet<string>;
  typed: Record<string, string | undefined>;
  mistakes: Record<string, string>;
  done: number | undefined;
  /** Of these, services that close when a second person agrees. */
  closings: number;
  tickAll: string;
  tickNone: string;
  pages: Pages;
};

/** The records somebody keeps; who may, ticks some and says what to change in them. */
export function KeptListPage(props: KeptListProps) {
  const { frame, works, rows, total, done, closings, mistakes, pages } = props;
  const words = bulkWords[frame.language];
  const { mistakes: title } = keepingWords[frame.language];
  return (
    <KeepingPage
      frame={frame}
      works={works}
      part="/redazione/insieme"
      title={words.title}
      lead={works.bulk ? words.lead : words.leadOnlyLook}
    >
      {done !== undefined && (
        <Notice tone="success" announced>
          {(done > 0 || closings === 0) && <p>{words.done(done)}</p>}
          {closings > 0 && <p>{words.closings(closings)}</p>}
        </Notice>
      )}
      <ErrorSummary title={title} mistakes={mistakesTold(mistakes, words.mistakes, idOf).all} />
      <Columns aside={<Filters {...props} />} asideFirst>
        <Section id="schede" title={words.list}>
          <p>{total === 0 ? words.none : words.found(total)}</p>
          {rows.length > 0 && <Rows {...props} />}
          <Pagination frame={frame} pages={pages} />
        </Section>
      </Columns>
    </KeepingPage>
  );
}

/** What was ticked is a list, with an id of its own. */
function idOf(field: string): string {
  return field === "scheda" ? "schede" : `campo-${field}`;
}

function Filters({ frame, fields, choices }: KeptListProps) {
  const words = bulkWords[frame.language];
  return (
    <FilterSheet assets={frame.assets} label={words.filters}>
      <form method="get" action={linkTo(frame, "/redazione/insieme")}>
        <TextField name="q" type="search" label={words.text} value={fields["q"]} />
        <SelectField
          name="tipo"
          label={words.kind}
          empty={words.anyKind}
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
          name="per"
          label={words.target}
          empty={words.anyTarget}
          value={fields["per"]}
          options={choices.targets}
        />
        <SelectField
          name="tema"
          label={words.category}
          empty={words.anyCategory}
          value={fields["tema"]}
          options={choices.categories}
        />
        <SelectField
          name="verifica"
          label={words.checked}
          empty={words.anyTime}
          value={fields["verifica"]}
          options={choices.freshness}
        />
        <CheckboxField name="attivi" label={words.working} checked={fields["attivi"] === "1"} />
        <Button kind="secondary">{words.show}</Button>
      </form>
    </FilterSheet>
  );
}

function Rows(props: KeptListProps) {
  const { frame, works, rows, ticked, fields, tickAll, tickNone } = props;
  const words = bulkWords[frame.language];
  const { kind: kinds, listOf } = keepingWords[frame.language];
  const columns = [words.name, words.kind, words.organization, words.status, words.lastCheck];
  const table = (
    <Table
      id="tabella-schede"
      caption={listOf(words.list)}
      columns={columns.map((label) => ({ label }))}
      rows={rows.map(({ id, kind, name, href, organization, status, lastCheck }) => [
        <div class="tickable">
          {works.bulk && (
            <input
              class="form-check-input"
              type="checkbox"
              name="scheda"
              value={id}
              checked={ticked.has(id)}
              aria-label={words.tick(name)}
            />
          )}
          <a href={href}>{name}</a>
        </div>,
        kinds[kind],
        organization,
        status,
        lastCheck,
      ])}
    />
  );
  if (!works.bulk) return table;
  return (
    <form method="post" action={linkTo(frame, "/redazione/insieme/anteprima")}>
      <HiddenFields values={{ elenco: new URLSearchParams(fields).toString() }} />
      <p class="d-print-none">
        <a href={tickAll}>{words.tickAll}</a> · <a href={tickNone}>{words.tickNone}</a>
      </p>
      {table}
      <Change {...props} />
    </form>
  );
}

function Change({ frame, choices, typed, mistakes }: KeptListProps) {
  const words = bulkWords[frame.language];
  const told = mistakesTold(mistakes, words.mistakes);
  const common = (name: string) => ({ name, empty: words.nothing, value: typed[name], error: told.at(name) });
  return (
    <Section id="cambia" title={words.together} level={3}>
      <SelectField {...common("aggiungi")} label={words.addTerm} options={choices.terms} />
      <SelectField {...common("togli")} label={words.removeTerm} options={choices.terms} />
      <CheckboxField name="verificate" label={words.assured} checked={typed["verificate"] !== undefined} />
      <SelectField {...common("stato")} label={words.newStatus} options={choices.statuses} />
      {choices.districts.length > 0 && (
        <SelectField {...common("distretto")} label={words.territory} options={choices.districts} />
      )}
      <Actions>
        <Button>{words.preview}</Button>
      </Actions>
    </Section>
  );
}
