// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button } from "../../../ui/button.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { HiddenFields, LongTextField, SelectField, TextField } from "../../../ui/fields.tsx";
import { linkTo } from "../../../ui/frame.ts";
import type { Frame } from "../../../ui/frame.ts";
import { mistakesTold } from "../../../ui/mistakes.ts";
import { Notice } from "../../../ui/notice.tsx";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import { pathOf } from "../search/paths.ts";
import { KeepingPage, type Works } from "./keeping-frame.view.tsx";
import { keepingWords } from "./keeping.words.ts";
import type { SearchedInVain, Synonym, Trial } from "./synonym.ts";
import { synonymWords } from "./synonym.words.ts";

export type SynonymsProps = {
  frame: Frame;
  works: Works;
  typed: { parola: string; significa: string; prova: string };
  mistakes: Record<string, string>;
  done: "saved" | "removed" | undefined;
  /** What the words find now, and what they would find; absent when nothing is tried. */
  trial: { words: string; before: Trial; after: Trial | undefined } | undefined;
  inVain: SearchedInVain[];
  area: string;
  areas: { code: string; name: string }[];
  listed: { synonyms: Synonym[]; total: number; containing: string };
};

export function SynonymsPage(props: SynonymsProps) {
  const { frame, works, done } = props;
  const words = synonymWords[frame.language];
  return (
    <KeepingPage frame={frame} works={works} part="/redazione/parole" title={words.title} lead={words.lead}>
      {done !== undefined && (
        <Notice tone="success" announced>
          <p>{words[done]}</p>
        </Notice>
      )}
      <SynonymForm {...props} />
      <InVain {...props} />
      <SynonymList {...props} />
    </KeepingPage>
  );
}

function SynonymForm({ frame, typed, mistakes, trial }: SynonymsProps) {
  const words = synonymWords[frame.language];
  const { mistakes: title, save } = keepingWords[frame.language];
  const path = linkTo(frame, "/redazione/parole");
  const told = mistakesTold(mistakes, words.mistakes);
  return (
    <Section id="prova" title={words.add}>
      <ErrorSummary title={title} mistakes={told.all} />
      <form method="post" action={path}>
        <TextField
          name="parola"
          label={words.term}
          hint={words.termHint}
          value={typed.parola}
          maxlength={120}
          error={told.at("parola")}
          required
        />
        <LongTextField
          name="significa"
          label={words.means}
          hint={words.meansHint}
          value={typed.significa}
          rows={2}
          error={told.at("significa")}
          required
        />
        <TextField
          name="prova"
          label={words.tried}
          hint={words.triedHint}
          value={typed.prova}
          maxlength={120}
        />
        <Actions>
          <Button kind="secondary" formaction={`${path}/prova`}>
            {words.tryIt}
          </Button>
          <Button>{save}</Button>
        </Actions>
      </form>
      {trial && <TrialTable frame={frame} {...trial} />}
    </Section>
  );
}

type TrialProps = { frame: Frame; words: string; before: Trial; after: Trial | undefined };

function TrialTable({ frame, words: searched, before, after }: TrialProps) {
  const words = synonymWords[frame.language];
  const { kinds } = keepingWords[frame.language];
  const known = new Set(before.flatMap(({ first }) => first.map(({ id }) => id)));
  return (
    <div id="risultati">
      <Table
        id="tabella-prova"
        caption={words.trial(searched)}
        columns={[
          { label: words.kind },
          { label: words.nowFinds },
          ...(after ? [{ label: words.wouldFind }] : []),
        ]}
        rows={before.map((found, index) => [
          kinds[found.kind],
          <Found frame={frame} found={found} known={known} />,
          ...(after?.[index] ? [<Found frame={frame} found={after[index]} known={known} />] : []),
        ])}
      />
    </div>
  );
}

function Found({ frame, found, known }: { frame: Frame; found: Trial[number]; known: ReadonlySet<string> }) {
  const words = synonymWords[frame.language];
  if (found.total === 0) return <span>{words.nothing}</span>;
  return (
    <>
      <strong>{found.isMore ? words.moreThan(found.total) : found.total}</strong>
      {found.isPartial && <span> {words.partial}</span>}
      <ul>
        {found.first.map(({ id, name }) => (
          <li>
            <a href={linkTo(frame, pathOf(found.kind, id))}>{name}</a>
            {!known.has(id) && <em> ({words.isNew})</em>}
          </li>
        ))}
      </ul>
    </>
  );
}

function InVain({ frame, inVain, area, areas }: SynonymsProps) {
  const words = synonymWords[frame.language];
  const { listOf } = keepingWords[frame.language];
  const path = linkTo(frame, "/redazione/parole");
  const nameOf = (code: string) =>
    areas.find((one) => one.code === code)?.name ?? (code === "" ? words.anywhere : code);
  return (
    <Section id="cercato-invano" title={words.inVain}>
      <p>{words.inVainLead}</p>
      {areas.length > 0 && (
        <form method="get" action={`${path}#cercato-invano`}>
          <SelectField
            name="zona"
            label={words.area}
            empty={words.allAreas}
            value={area}
            options={areas.map(({ code, name }) => ({ value: code, label: name }))}
          />
          <Button kind="secondary">{words.filter}</Button>
        </form>
      )}
      {inVain.length === 0 ? (
        <p>{words.noneInVain}</p>
      ) : (
        <Table
          id="tabella-cercato"
          caption={listOf(words.inVain)}
          columns={[{ label: words.words }, { label: words.times, numeric: true }, { label: words.where }]}
          rows={inVain.map(({ words: searched, times, areas: where }) => [
            <a href={`${path}?prova=${encodeURIComponent(searched)}#prova`}>{searched}</a>,
            times,
            where.map(({ code, times: there }) => `${nameOf(code)} ${there}`).join(", "),
          ])}
        />
      )}
    </Section>
  );
}

function SynonymList({ frame, listed: { synonyms, total, containing } }: SynonymsProps) {
  const words = synonymWords[frame.language];
  const { remove, listOf } = keepingWords[frame.language];
  const path = linkTo(frame, "/redazione/parole");
  return (
    <Section id="sinonimi" title={words.all}>
      <form method="get" action={`${path}#sinonimi`}>
        <TextField name="q" type="search" label={words.find} value={containing} />
        <Button kind="secondary">{words.filter}</Button>
      </form>
      <p>{total === 0 ? words.none : words.total(total, synonyms.length)}</p>
      {total > 0 && (
        <Table
          id="tabella-sinonimi"
          caption={listOf(words.all)}
          columns={[{ label: words.term }, { label: words.means }, { label: words.acts }]}
          rows={synonyms.map(({ term, means }) => [
            term,
            means.join(", "),
            <form method="post" action={`${path}/togli`} class="actions">
              <HiddenFields values={{ parola: term }} />
              <a href={`${path}?parola=${encodeURIComponent(term)}#prova`} aria-label={words.changeOne(term)}>
                {words.change}
              </a>
              <button class="btn btn-link" type="submit" aria-label={words.removeOne(term)}>
                {remove}
              </button>
            </form>,
          ])}
        />
      )}
    </Section>
  );
}
