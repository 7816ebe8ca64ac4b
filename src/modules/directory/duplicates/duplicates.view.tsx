// SPDX-License-Identifier: AGPL-3.0-or-later
import { Button } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { SelectField, TextField } from "../../../ui/fields.tsx";
import { linkTo } from "../../../ui/frame.ts";
import type { Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { pagesOf } from "../../../ui/pages.ts";
import { Pagination } from "../../../ui/pagination.tsx";
import { ResultCard, ResultList } from "../../../ui/result-card.tsx";
import { SearchBox } from "../../../ui/search-box.tsx";
import { Tabs } from "../../../ui/tabs.tsx";
import type { EditableKind } from "../editing/editable.ts";
import { editingWords } from "../editing/editing.words.ts";
import { KeepingPage, type Works } from "../keeping/keeping-frame.view.tsx";
import { duplicatesWords } from "./duplicates.words.ts";
import { mostCounted, pairsAtOnce, pairViews, type PairView } from "./pair-list.ts";

type Option = { value: string; label: string };
type ShownPair = {
  kind: EditableKind;
  title: string;
  href: string;
  line: string | undefined;
  reasons: string[];
  score: number;
};
type ShownDecision = {
  title: string;
  when: string;
  href: string | undefined;
  isUndone: boolean;
  doubt: string | undefined;
};

export type PairsProps = {
  frame: Frame;
  works: Works;
  view: PairView;
  /** Address of each view. */
  views: Record<PairView, string>;
  filters: { q: string; kind: string; reason: string; kinds: readonly Option[]; reasons: readonly Option[] };
  pairs: readonly ShownPair[];
  decided: readonly ShownDecision[];
  total: number;
  page: number;
  hrefOf: (page: number) => string;
  waiting: number;
  done: "told" | "doubted" | undefined;
};

/** Records that may be one thing twice, the likeliest first, and what was decided of others. */
export function PairsPage(props: PairsProps) {
  const { frame, works, view, views, done } = props;
  const words = duplicatesWords[frame.language];
  return (
    <KeepingPage frame={frame} works={works} part="/redazione/doppioni" title={words.title} lead={words.lead}>
      {done && (
        <Notice tone="success" announced>
          <p>{words[done]}</p>
        </Notice>
      )}
      <Tabs
        assets={frame.assets}
        label={words.viewsLabel}
        tabs={pairViews.map((one) => ({ label: words.views[one], href: views[one], current: one === view }))}
      />
      {view === "to-look-at" ? <ToLookAt {...props} /> : <Decided {...props} />}
    </KeepingPage>
  );
}

function ToLookAt({ frame, filters, pairs, total, page, hrefOf, waiting }: PairsProps) {
  const words = duplicatesWords[frame.language];
  const { lists } = editingWords[frame.language];
  return (
    <>
      <SearchBox
        action={linkTo(frame, "/redazione/doppioni")}
        label={words.title}
        submit={<Button kind="secondary">{words.searchNow}</Button>}
      >
        <TextField name="q" type="search" label={words.search} value={filters.q} />
        <SelectField
          name="tipo"
          label={words.kind}
          empty={words.allKinds}
          value={filters.kind}
          options={filters.kinds}
        />
        <SelectField
          name="motivo"
          label={words.reason}
          empty={words.allReasons}
          value={filters.reason}
          options={filters.reasons}
        />
      </SearchBox>
      {waiting > 0 && <p class="form-text">{words.waiting(waiting)}</p>}
      {pairs.length === 0 ? (
        <EmptyState title={words.none}>
          <p>{words.noneHint}</p>
        </EmptyState>
      ) : (
        <>
          <p role="status">{words.count(total, total >= mostCounted)}</p>
          <ResultList label={words.list}>
            {pairs.map((pair) => (
              <ResultCard
                assets={frame.assets}
                kicker={lists[pair.kind]}
                title={pair.title}
                href={pair.href}
                line={pair.line}
                why={`${words.sure(pair.score)}: ${pair.reasons.join(", ")}.`}
              />
            ))}
          </ResultList>
          <Pagination frame={frame} pages={pagesOf({ page, total, atOnce: pairsAtOnce }, hrefOf)} />
        </>
      )}
    </>
  );
}

function Decided({ frame, view, decided }: PairsProps) {
  const words = duplicatesWords[frame.language];
  if (decided.length === 0) return <p>{view === "merged" ? words.noMerges : words.noApart}</p>;
  return (
    <ul class="link-list">
      {decided.map(({ title, when, href, isUndone, doubt }) => (
        <li>
          <p>
            {href === undefined ? title : <a href={href}>{title}</a>}
            <span class="form-text">
              {when}
              {isUndone && ` – ${words.undone}`}
            </span>
          </p>
          {doubt !== undefined && (
            <form method="post" action={doubt}>
              <Button kind="quiet">{words.doubt}</Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}
