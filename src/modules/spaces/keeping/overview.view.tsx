// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, ButtonLink } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import { keepingPath, keptSpacePath, requestPath } from "../space-path.ts";
import type { SpaceStatus } from "../space.ts";
import { keepingWords } from "./keeping.words.ts";
import { SpacesOffice } from "./office.view.tsx";

export type BookingRow = { requestId: string; when: string; space: string; who: string };

type OverviewProps = {
  frame: Frame;
  waiting: readonly { id: string; space: string; who: string; dates: number; asked: string }[];
  coming: readonly BookingRow[];
  spaces: readonly {
    id: string;
    name: string;
    place: string;
    status: SpaceStatus;
    whole: string | undefined;
  }[];
  hasSites: boolean;
};

/** The first page of who keeps spaces: who waits, what comes, what is theirs. */
export function OverviewPage({ frame, waiting, coming, spaces, hasSites }: OverviewProps) {
  const words = keepingWords[frame.language];
  return (
    <SpacesOffice frame={frame} title={words.title} lead={words.lead} hasSites={hasSites}>
      {spaces.length === 0 ? (
        <EmptyState title={words.none}>
          <p>{words.noneHint}</p>
        </EmptyState>
      ) : (
        <>
          <Section id="aspettano" title={words.waiting}>
            {waiting.length === 0 ? (
              <p>{words.nothingWaits}</p>
            ) : (
              <Table
                id="richieste"
                caption={`${words.waiting}: ${waiting.length}`}
                columns={[words.who, words.space, words.when, words.asked].map((label) => ({ label }))}
                rows={waiting.map(({ id, space, who, dates, asked }) => [
                  <a href={linkTo(frame, requestPath(id))}>{who}</a>,
                  space,
                  words.dates(dates),
                  asked,
                ])}
              />
            )}
          </Section>
          <Section id="prossime" title={words.coming}>
            <BookingTable frame={frame} id="prenotazioni" caption={words.coming} rows={coming} />
          </Section>
          <Section id="spazi" title={words.yours}>
            <Table
              id="elenco-spazi"
              caption={`${words.yours}: ${spaces.length}`}
              columns={[words.space, words.state].map((label) => ({ label }))}
              rows={spaces.map(({ id, name, place, status, whole }) => [
                <a href={linkTo(frame, keptSpacePath(id))}>
                  {name} ({[whole, place].filter(Boolean).join(", ")})
                </a>,
                words.status[status],
              ])}
            />
          </Section>
        </>
      )}
      <Actions>
        <ButtonLink href={linkTo(frame, `${keepingPath}/nuovo`)}>{words.newSpace}</ButtonLink>
      </Actions>
    </SpacesOffice>
  );
}

type BookingTableProps = { frame: Frame; id: string; caption: string; rows: readonly BookingRow[] };

/** Times that somebody has, each leading to who. */
export function BookingTable({ frame, id, caption, rows }: BookingTableProps) {
  const words = keepingWords[frame.language];
  if (rows.length === 0) return <p>{words.nothingComing}</p>;
  return (
    <Table
      id={id}
      caption={`${caption}: ${rows.length}`}
      columns={[words.when, words.space, words.who].map((label) => ({ label }))}
      rows={rows.map(({ requestId, when, space, who }) => [
        <a href={linkTo(frame, requestPath(requestId))}>{when}</a>,
        space,
        who,
      ])}
    />
  );
}
