// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { Columns } from "../../../ui/columns.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { HiddenFields, SelectField, TextField, type Option } from "../../../ui/fields.tsx";
import { FilterSheet } from "../../../ui/filters.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import type { Pages } from "../../../ui/pages.ts";
import { Pagination } from "../../../ui/pagination.tsx";
import { ResultCard, ResultList } from "../../../ui/result-card.tsx";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import { KeepingPage, type Works } from "../keeping/keeping-frame.view.tsx";
import { keepingWords } from "../keeping/keeping.words.ts";
import type { Checking } from "./checking.ts";
import type { countsShown, DueCard } from "./due.page.ts";
import { dueWords } from "./due.words.ts";

export type DueProps = {
  frame: Frame;
  works: Works;
  checking: Checking;
  /** The question as fields of a form. */
  fields: Record<string, string>;
  choices: { kinds: Option[]; groups: Option[]; areas: Option[] };
  /** The organization that was chosen, by name. */
  organization: string | undefined;
  counts: ReturnType<typeof countsShown>;
  asked: number;
  cards: DueCard[];
  pages: Pages;
  isDone: boolean;
};

/** What should be checked now, the worst first, with the ways to do it. */
export function DuePage(props: DueProps) {
  const { frame, works, cards, asked, pages, isDone } = props;
  const words = dueWords[frame.language];
  return (
    <KeepingPage
      frame={frame}
      works={works}
      part="/redazione/verifiche"
      title={words.title}
      lead={words.lead}
    >
      {isDone && (
        <Notice tone="success" announced>
          <p>{words.done}</p>
        </Notice>
      )}
      <Ways {...props} />
      <Columns aside={<Filters {...props} />} asideFirst>
        {asked === 0 ? (
          <EmptyState title={words.none}>
            <p>{words.noneLead}</p>
          </EmptyState>
        ) : (
          <>
            <Section id="quante" title={words.counts}>
              <Counts {...props} />
            </Section>
            <Section id="elenco" title={words.list}>
              <p>{words.found(asked)}</p>
              <ResultList label={words.list}>
                {cards.map((card) => (
                  <DueResult {...props} card={card} />
                ))}
              </ResultList>
              <Pagination frame={frame} pages={pages} />
            </Section>
          </>
        )}
      </Columns>
    </KeepingPage>
  );
}

function Ways({ frame, checking, fields }: DueProps) {
  const words = dueWords[frame.language];
  const query = new URLSearchParams(fields).toString();
  const pathOf = (path: string) => linkTo(frame, `/redazione/verifiche/${path}${query && `?${query}`}`);
  return (
    <div class="due-ways">
      <Actions>
        {checking.calls && <ButtonLink href={pathOf("telefonate")}>{words.calls}</ButtonLink>}
        {checking.sheets && (
          <ButtonLink kind="secondary" href={pathOf("foglio")}>
            {words.sheet}
          </ButtonLink>
        )}
        {checking.campaigns && (
          <ButtonLink kind="secondary" href={linkTo(frame, "/redazione/verifiche/campagne")}>
            {words.campaigns}
          </ButtonLink>
        )}
        {checking["half-lives"] && (
          <ButtonLink kind="secondary" href={linkTo(frame, "/redazione/verifiche/durata")}>
            {words.halfLives}
          </ButtonLink>
        )}
      </Actions>
    </div>
  );
}

function Filters({ frame, fields, choices, organization }: DueProps) {
  const words = dueWords[frame.language];
  const path = linkTo(frame, "/redazione/verifiche");
  return (
    <FilterSheet assets={frame.assets} label={words.filters}>
      <form method="get" action={path}>
        <TextField name="q" type="search" label={words.text} value={fields["q"]} />
        <SelectField
          name="tipo"
          label={words.kind}
          empty={words.anyKind}
          value={fields["tipo"]}
          options={choices.kinds}
        />
        <SelectField
          name="parte"
          label={words.group}
          empty={words.anyGroup}
          value={fields["parte"]}
          options={choices.groups}
        />
        <SelectField
          name="zona"
          label={words.area}
          empty={words.anyArea}
          value={fields["zona"]}
          options={choices.areas}
        />
        {organization !== undefined && (
          <SelectField
            name="ente"
            label={words.organization}
            empty="–"
            value={fields["ente"]}
            options={[{ value: fields["ente"] ?? "", label: organization }]}
          />
        )}
        <Button kind="secondary">{words.show}</Button>
      </form>
      {Object.keys(fields).length > 0 && (
        <p>
          <a href={path}>{words.all}</a>
        </p>
      )}
    </FilterSheet>
  );
}

function Counts({ frame, counts }: DueProps) {
  const words = dueWords[frame.language];
  const { count } = keepingWords[frame.language];
  return (
    <Table
      id="tabella-quante"
      caption={words.countsTable}
      isMatrix
      columns={[{ label: words.kind }, ...counts.columns.map((label) => ({ label, numeric: true }))]}
      rows={counts.rows.map(({ label, figures }) => [
        label,
        ...figures.map(({ number, href }) => (number === 0 ? "–" : <a href={href}>{count(number)}</a>)),
      ])}
    />
  );
}

function DueResult({ frame, card, fields }: DueProps & { card: DueCard }) {
  const words = dueWords[frame.language];
  return (
    <ResultCard
      assets={frame.assets}
      level={3}
      title={card.name}
      href={card.href}
      kicker={card.kicker}
      line={card.calls}
      why={
        fields["ente"] === undefined && card.organization ? (
          <a href={card.organization.href}>{card.organization.label}</a>
        ) : undefined
      }
      actions={
        <form method="post" action={card.action}>
          <HiddenFields values={{ elenco: new URLSearchParams(fields).toString() }} />
          <fieldset class="field">
            <legend class="visually-hidden">{words.rightOf(card.name)}</legend>
            {card.groups.map(({ value, label, reason }) => (
              <div class="form-check">
                <input
                  class="form-check-input"
                  type="checkbox"
                  id={`${value}-${card.id}`}
                  name="parte"
                  value={value}
                  checked
                />
                <label class="form-check-label" for={`${value}-${card.id}`}>
                  <span>
                    <strong>{label}</strong>: {reason}
                  </span>
                </label>
              </div>
            ))}
          </fieldset>
          {card.methods.length > 0 && (
            <>
              <p class="form-text">{words.right}</p>
              <Actions>
                {card.methods.map((method) => (
                  <Button kind="secondary" name="metodo" value={method}>
                    {words.methods[method]}
                  </Button>
                ))}
              </Actions>
            </>
          )}
        </form>
      }
    />
  );
}
