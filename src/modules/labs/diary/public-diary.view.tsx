// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, ButtonLink } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { publicDiaryPath } from "./diary-note.ts";
import type { NoteShown } from "./diary.page.ts";
import { diaryWords } from "./diary.words.ts";
import { Note } from "./note.view.tsx";
import { OtherNotes } from "./other-notes.view.tsx";
import { publicWords } from "./public.words.ts";

type PublicDiaryProps = {
  frame: Frame;
  lab: { id: string; name: string };
  notes: readonly NoteShown[];
  tag: string | undefined;
  newer: string | undefined;
  older: string | undefined;
};

/** What a lab tells of itself, day by day. */
export function PublicDiaryPage({ frame, lab, notes, tag, newer, older }: PublicDiaryProps) {
  const diary = diaryWords[frame.language];
  const words = publicWords[frame.language];
  const path = publicDiaryPath(lab.id);
  return (
    <Page
      frame={frame}
      title={`${diary.title}: ${lab.name}`}
      description={diary.lead}
      breadcrumbs={[
        { label: words.labs, path: "/laboratori" },
        { label: lab.name, path: `/laboratori/${lab.id}` },
        { label: diary.title },
      ]}
      current="/laboratori"
    >
      <PageTitle title={diary.title} kicker={lab.name} lead={diary.lead} />
      {tag !== undefined && (
        <p>
          {words.withTag(tag)} <a href={linkTo(frame, path)}>{words.allTags}</a>
        </p>
      )}
      {notes.length === 0 && (
        <EmptyState title={words.nothing}>
          <p>
            <a href={linkTo(frame, `/laboratori/${lab.id}`)}>{words.backTo(lab.name)}</a>
          </p>
        </EmptyState>
      )}
      {notes.map((note) => (
        <Note
          frame={frame}
          note={note}
          level={2}
          tagPath={(one) => `${path}?etichetta=${encodeURIComponent(one)}`}
        />
      ))}
      <OtherNotes frame={frame} newer={newer} older={older} />
    </Page>
  );
}

type DiaryBlockProps = {
  frame: Frame;
  labId: string;
  pieces: readonly { id: string; day: string; excerpt: string }[];
};

/** The latest pieces, on the home of the lab. */
export function DiaryBlock({ frame, labId, pieces }: DiaryBlockProps) {
  const words = diaryWords[frame.language];
  const path = linkTo(frame, publicDiaryPath(labId));
  return (
    <>
      <ul class="list-unstyled">
        {pieces.map(({ id, day, excerpt }) => (
          <li class="diary-entry">
            <p class="form-text">
              <a href={`${path}#nota-${id}`}>{day}</a>
            </p>
            <p class="diary-note">{excerpt}</p>
          </li>
        ))}
      </ul>
      <Actions>
        <ButtonLink kind="secondary" href={path}>
          {words.all}
        </ButtonLink>
      </Actions>
    </>
  );
}
