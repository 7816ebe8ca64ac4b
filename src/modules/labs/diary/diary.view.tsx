// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button } from "../../../ui/button.tsx";
import { CheckboxField } from "../../../ui/choices.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { HiddenFields, SelectField, TextField } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { keptCrumbs } from "../keeping/crumbs.page.ts";
import { keptDiaryPath, ownDiaryPath, publicDiaryPath } from "./diary-note.ts";
import type { NoteShown } from "./diary.page.ts";
import { diaryWords } from "./diary.words.ts";
import { keepingWords } from "./keeping.words.ts";
import { NoteForm, type NoteFormProps } from "./note-form.view.tsx";
import { Note } from "./note.view.tsx";
import { OtherNotes } from "./other-notes.view.tsx";

/** What was asked of the diary, as the form shows it again. */
export type Asked = { q: string; etichetta: string; dal: string; al: string; quali: string };

export type DiaryProps = {
  frame: Frame;
  lab: { id: string; name: string };
  form: Omit<NoteFormProps, "frame" | "labId">;
  notes: readonly NoteShown[];
  tags: readonly string[];
  asked: Asked;
  isAsked: boolean;
  newer: string | undefined;
  older: string | undefined;
  done: string | undefined;
};

/** The diary of a lab for who keeps it: writing first, then finding. */
export function DiaryPage(props: DiaryProps) {
  const { frame, lab, form, done } = props;
  const words = keepingWords[frame.language];
  const { title } = diaryWords[frame.language];
  return (
    <Page
      frame={frame}
      title={`${title}: ${lab.name}`}
      breadcrumbs={[...keptCrumbs(frame.language, lab), { label: title }]}
      islands={["draft"]}
      hidden
    >
      {done !== undefined && words.done[done] !== undefined && (
        <Notice tone="success" announced>
          <p>{words.done[done]}</p>
        </Notice>
      )}
      <PageTitle title={title} kicker={lab.name} lead={words.lead} />
      <Section id="scrivi" title={words.write}>
        <NoteForm frame={frame} labId={lab.id} {...form} />
      </Section>
      <Notes {...props} />
      <Paper {...props} />
    </Page>
  );
}

function Notes(props: DiaryProps) {
  const { frame, lab, notes, isAsked, older, newer } = props;
  const words = keepingWords[frame.language];
  return (
    <Section id="note" title={words.notes}>
      <SearchForm {...props} />
      {notes.length === 0 && (
        <EmptyState title={isAsked ? words.nothingFound : words.nothing}>
          <p>{isAsked ? words.nothingFoundHint : words.nothingHint}</p>
        </EmptyState>
      )}
      {notes.map((note) => (
        <Note
          frame={frame}
          note={note}
          tagPath={(tag) => `${keptDiaryPath(lab.id)}?etichetta=${encodeURIComponent(tag)}#note`}
          isKept
        />
      ))}
      <OtherNotes frame={frame} newer={newer} older={older} />
    </Section>
  );
}

function SearchForm({ frame, lab, asked, tags, isAsked }: DiaryProps) {
  const words = keepingWords[frame.language];
  return (
    <div class="field">
      <details class="fold d-print-none" open={isAsked}>
        <summary class="btn btn-outline-primary">{words.search}</summary>
        <div class="fold-body">
          <form method="get" action={linkTo(frame, `${keptDiaryPath(lab.id)}`)}>
            <TextField name="q" type="search" label={words.words} value={asked.q} />
            <div class="field-row">
              <TextField name="dal" type="date" label={words.from} value={asked.dal} />
              <TextField name="al" type="date" label={words.to} value={asked.al} />
            </div>
            {tags.length > 0 && (
              <SelectField
                name="etichetta"
                label={words.tag}
                value={asked.etichetta}
                empty={words.anyTag}
                options={tags.map((tag) => ({ value: tag, label: tag }))}
              />
            )}
            <SelectField
              name="quali"
              label={words.which}
              value={asked.quali}
              options={Object.entries(words.whiches).map(([value, label]) => ({ value, label }))}
            />
            <Button kind="secondary">{words.show}</Button>
          </form>
        </div>
      </details>
    </div>
  );
}

function Paper({ frame, lab, asked }: DiaryProps) {
  const words = keepingWords[frame.language];
  const path = linkTo(frame, keptDiaryPath(lab.id));
  return (
    <Section id="carta" title={words.paper}>
      <p>{words.paperLead}</p>
      <form method="get" action={`${path}/stampa`}>
        <HiddenFields values={asked} />
        <CheckboxField name="private" label={words.withPrivate} />
        <Actions>
          <Button kind="secondary">{words.print}</Button>
          <Button kind="secondary" formaction={`${path}/diario.pdf`}>
            {words.pdf}
          </Button>
          <Button kind="secondary" formaction={`${path}/diario.md`}>
            {words.markdown}
          </Button>
        </Actions>
      </form>
      <p>
        <a href={linkTo(frame, publicDiaryPath(lab.id))}>{words.publicPage}</a>
        {" · "}
        <a href={linkTo(frame, ownDiaryPath)}>{words.ownDiary}</a>
      </p>
    </Section>
  );
}

type PrintedProps = {
  frame: Frame;
  lab: { id: string; name: string };
  notes: readonly NoteShown[];
  printed: string;
};

/** The diary to print: nothing but what was written. */
export function PrintedDiaryPage({ frame, lab, notes, printed }: PrintedProps) {
  const words = diaryWords[frame.language];
  return (
    <Page
      frame={frame}
      title={`${words.title}: ${lab.name}`}
      breadcrumbs={[
        ...keptCrumbs(frame.language, lab),
        { label: words.title, path: keptDiaryPath(lab.id) },
        { label: keepingWords[frame.language].print },
      ]}
      islands={["print-page"]}
      hidden
    >
      <PageTitle title={words.title} kicker={lab.name} lead={printed} />
      {notes.map((note) => (
        <Note frame={frame} note={note} level={2} isKept />
      ))}
    </Page>
  );
}
