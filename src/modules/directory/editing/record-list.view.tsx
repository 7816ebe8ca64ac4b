// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { SelectField, TextField } from "../../../ui/fields.tsx";
import { linkTo } from "../../../ui/frame.ts";
import type { Frame } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { pagesOf } from "../../../ui/pages.ts";
import { Pagination } from "../../../ui/pagination.tsx";
import { ResultCard, ResultList } from "../../../ui/result-card.tsx";
import { SearchBox } from "../../../ui/search-box.tsx";
import { Tabs } from "../../../ui/tabs.tsx";
import { serviceWords } from "../records/service.words.ts";
import { editableKinds, editingPath, type EditableKind } from "./editable.ts";
import { editingWords } from "./editing.words.ts";
import { listedAtOnce, listStates, type Listed, type ListState } from "./record-list.ts";
import { reviewWords } from "./review.words.ts";

type RecordListProps = {
  frame: Frame;
  kind: EditableKind;
  q: string;
  state: ListState;
  page: number;
  records: readonly Listed[];
  total: number;
  canCreate: boolean;
};

/** The records of a kind that somebody may write, searched by name. */
export function RecordListPage(props: RecordListProps) {
  const { frame, kind, q, state, records, total, canCreate } = props;
  const words = editingWords[frame.language];
  const review = reviewWords[frame.language];
  const title = words.lists[kind];

  return (
    <Page
      frame={frame}
      title={title}
      breadcrumbs={[{ label: words.backOffice, path: "/redazione" }, { label: title }]}
      wide
      hidden
    >
      <PageTitle title={title} kicker={words.backOffice} />
      <Tabs
        assets={frame.assets}
        label={words.backOffice}
        tabs={editableKinds.map((one) => ({
          label: words.lists[one],
          href: linkTo(frame, editingPath(one)),
          current: one === kind,
        }))}
      />
      <SearchBox
        action={linkTo(frame, editingPath(kind))}
        label={review.search}
        submit={<Button>{review.searchNow}</Button>}
      >
        <TextField name="q" label={review.search} type="search" value={q} />
        <SelectField
          name="stato"
          label={review.state}
          value={state}
          options={listStates.map((value) => ({ value, label: review.states[value] }))}
        />
      </SearchBox>
      {canCreate && (
        <Actions>
          <ButtonLink kind="secondary" href={linkTo(frame, `${editingPath(kind)}/nuova`)}>
            {words.fresh[kind]}
          </ButtonLink>
        </Actions>
      )}
      {records.length === 0 ? (
        <EmptyState title={review.noneFound}>
          <p>{review.noneHint}</p>
        </EmptyState>
      ) : (
        <>
          <p role="status">{review.count(total)}</p>
          <ResultList label={title}>
            {records.map((record) => (
              <Card frame={frame} kind={kind} record={record} />
            ))}
          </ResultList>
          <Pages {...props} />
        </>
      )}
    </Page>
  );
}

function Card({ frame, kind, record }: { frame: Frame; kind: EditableKind; record: Listed }) {
  const review = reviewWords[frame.language];
  const { id, name, standing, organization, hasMyDraft, hasOtherDraft } = record;
  const said = {
    published: undefined,
    inactive: serviceWords[frame.language].statuses.inactive,
    gone: review.acts.withdrawn,
    new: review.neverPublished,
  }[standing];
  return (
    <ResultCard
      assets={frame.assets}
      title={name}
      href={linkTo(frame, editingPath(kind, id))}
      kicker={organization ?? undefined}
      tags={[
        ...(said ? [{ label: said, tone: "neutral" as const }] : []),
        ...(hasMyDraft ? [{ label: review.myDraft, tone: "info" as const }] : []),
        ...(hasOtherDraft ? [{ label: review.someDraft, tone: "warning" as const }] : []),
      ]}
    />
  );
}

function Pages({ frame, kind, q, state, page, total }: RecordListProps) {
  const href = (number: number) =>
    linkTo(
      frame,
      `${editingPath(kind)}?${new URLSearchParams({ q, stato: state, pagina: String(number) }).toString()}`,
    );
  return <Pagination frame={frame} pages={pagesOf({ page, total, atOnce: listedAtOnce }, href)} />;
}
