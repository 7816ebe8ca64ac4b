// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Option } from "../../../ui/fields.tsx";
import { HiddenFields } from "../../../ui/fields.tsx";
import { linkTo } from "../../../ui/frame.ts";
import type { Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import { KeepingPage, type Works } from "./keeping-frame.view.tsx";
import { keepingWords } from "./keeping.words.ts";
import { TermForm, type TermFields } from "./term.view.tsx";
import { termWords } from "./term.words.ts";

export type TaxonomyProps = {
  frame: Frame;
  works: Works;
  taxonomies: { key: string; name: string; current: boolean }[];
  rows: { id: string; name: string; english: string; uses: number; list: string | undefined }[];
  merges: { id: string; gone: string; told: string; when: string }[];
  /** Absent when there is no taxonomy at all. */
  add: { key: string; typed: TermFields; parents: Option[]; mistakes: Record<string, string> } | undefined;
  done: string | undefined;
};

/** The terms of a taxonomy with how many records say each, and what was merged. */
export function TaxonomyPage(props: TaxonomyProps) {
  const { frame, works, taxonomies, rows, add, done } = props;
  const words = termWords[frame.language];
  const { listOf } = keepingWords[frame.language];
  const path = linkTo(frame, "/redazione/temi");
  return (
    <KeepingPage frame={frame} works={works} part="/redazione/temi" title={words.title} lead={words.lead}>
      {done !== undefined && words.done[done] !== undefined && (
        <Notice tone="success" announced>
          <p>{words.done[done]}</p>
        </Notice>
      )}
      <nav aria-label={words.taxonomies}>
        <ul class="nav">
          {taxonomies.map(({ key, name, current }) => (
            <li class="nav-item">
              <a
                class="nav-link"
                href={`${path}?vocabolario=${encodeURIComponent(key)}`}
                aria-current={current ? "true" : undefined}
              >
                {current ? <strong>{name}</strong> : name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Section id="voci" title={words.terms}>
        {rows.length === 0 ? (
          <p>{words.noTerms}</p>
        ) : (
          <Table
            id="tabella-voci"
            caption={listOf(words.terms)}
            columns={[{ label: words.term }, { label: words.english }, { label: words.uses, numeric: true }]}
            rows={rows.map(({ id, name, english, uses, list }) => [
              <a href={`${path}/${id}`}>{name}</a>,
              english,
              list === undefined ? (
                uses
              ) : (
                <a href={list} aria-label={words.usesOf(uses, name)}>
                  {uses}
                </a>
              ),
            ])}
          />
        )}
      </Section>
      {add && (
        <Section id="aggiungi" title={words.add}>
          <TermForm frame={frame} action={`${path}?vocabolario=${encodeURIComponent(add.key)}`} {...add} />
        </Section>
      )}
      <Merges {...props} path={path} />
    </KeepingPage>
  );
}

function Merges({ frame, merges, path }: TaxonomyProps & { path: string }) {
  const words = termWords[frame.language];
  const { listOf } = keepingWords[frame.language];
  if (merges.length === 0) return null;
  return (
    <Section id="unioni" title={words.merges}>
      <Table
        id="tabella-unioni"
        caption={listOf(words.merges)}
        columns={[{ label: words.term }, { label: words.when }, { label: words.undo }]}
        rows={merges.map(({ id, gone, told, when }) => [
          told,
          when,
          <form method="post" action={`${path}/unioni/${id}/separa`}>
            <HiddenFields values={{ unione: id }} />
            <button class="btn btn-link" type="submit" aria-label={words.undoOne(gone)}>
              {words.undo}
            </button>
          </form>,
        ])}
      />
    </Section>
  );
}
