// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { CheckboxField } from "../../../ui/choices.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { HiddenFields, LongTextField, SelectField, TextField, type Option } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { VisuallyHidden } from "../../../ui/media.tsx";
import { mistakesTold } from "../../../ui/mistakes.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { homeWords } from "../desks/home.words.ts";
import { diaryPath, longestNote } from "./diary-entry.ts";
import { diaryWords } from "./diary.words.ts";

export type EntryShown = {
  id: string;
  /** "mercoledì 9 dicembre 2026" */
  day: string;
  note: string;
  written: string;
  /** "L’ha presa Bruno, 9 dicembre alle 12.10" */
  taken: string | undefined;
  mayTake: boolean;
  mayRemove: boolean;
};

export type DiaryProps = {
  frame: Frame;
  desks: readonly Option[];
  deskId: string;
  deskName: string;
  waiting: readonly EntryShown[];
  /** By day, the latest first. */
  days: readonly { title: string; entries: readonly EntryShown[] }[];
  older: string | undefined;
  latest: string | undefined;
  typed: { giorno: string; nota: string; passa: string };
  mistakes: Record<string, string>;
  done: boolean;
};

/** What colleagues of a desk tell each other: what waits for who comes next, writing, then the days. */
export function DiaryPage(props: DiaryProps) {
  const { frame, desks, deskId, deskName, waiting, done } = props;
  const words = diaryWords[frame.language];
  return (
    <Page
      frame={frame}
      title={`${words.title}: ${deskName}`}
      breadcrumbs={[{ label: homeWords[frame.language].title, path: "/sportello" }, { label: words.title }]}
      hidden
    >
      {done && (
        <Notice tone="success" announced>
          <p>{words.done}</p>
        </Notice>
      )}
      <PageTitle title={words.title} kicker={deskName} lead={words.lead} />
      {desks.length > 1 && (
        <form method="get" action={linkTo(frame, diaryPath)} class="inline-form">
          <SelectField
            name="sportello"
            id="scelta-sportello"
            label={words.desk}
            options={desks}
            value={deskId}
          />
          <Button kind="secondary">{words.show}</Button>
        </form>
      )}
      {waiting.length > 0 && (
        <Section id="da-passare" title={words.waiting}>
          {waiting.map((entry) => (
            <Entry {...props} entry={entry} />
          ))}
        </Section>
      )}
      <Writing {...props} />
      <Days {...props} />
    </Page>
  );
}

function Entry({ frame, deskId, entry }: DiaryProps & { entry: EntryShown }) {
  const words = diaryWords[frame.language];
  const path = linkTo(frame, `${diaryPath}/${entry.id}`);
  return (
    <article class="diary-entry">
      <p class="diary-note">{entry.note}</p>
      <p class="form-text">
        {entry.written}
        {entry.taken !== undefined && <> – {entry.taken}</>}
      </p>
      <div class="actions d-print-none">
        {entry.mayTake && (
          <form method="post" action={`${path}/presa`}>
            <HiddenFields values={{ sportello: deskId }} />
            <button class="btn btn-outline-primary btn-sm" type="submit">
              {words.take} <VisuallyHidden>{words.takeWhat(entry.day)}</VisuallyHidden>
            </button>
          </form>
        )}
        {entry.mayRemove && (
          <form method="post" action={`${path}/cancellazione`}>
            <HiddenFields values={{ sportello: deskId }} />
            <button class="btn btn-link btn-sm" type="submit">
              {words.remove} <VisuallyHidden>{words.takeWhat(entry.day)}</VisuallyHidden>
            </button>
          </form>
        )}
      </div>
    </article>
  );
}

function Writing({ frame, deskId, typed, mistakes }: DiaryProps) {
  const words = diaryWords[frame.language];
  const told = mistakesTold(mistakes, words.mistakes);
  return (
    <Section id="scrivi" title={words.write}>
      <ErrorSummary title={words.mistakesTitle} mistakes={told.all} />
      <form method="post" action={linkTo(frame, diaryPath)}>
        <HiddenFields values={{ sportello: deskId }} />
        <LongTextField
          name="nota"
          label={words.note}
          hint={words.noteHint}
          value={typed.nota}
          rows={3}
          maxlength={longestNote}
          error={told.at("nota")}
          required
        />
        <TextField
          name="giorno"
          type="date"
          label={words.day}
          value={typed.giorno}
          error={told.at("giorno")}
          required
        />
        <CheckboxField
          name="passa"
          label={words.handover}
          hint={words.handoverHint}
          checked={typed.passa === "1"}
        />
        <Button>{words.save}</Button>
      </form>
    </Section>
  );
}

function Days(props: DiaryProps) {
  const { frame, waiting, days, older, latest } = props;
  const words = diaryWords[frame.language];
  return (
    <Section id="note" title={words.notes}>
      {days.length === 0 && waiting.length === 0 && (
        <EmptyState title={words.none}>
          <p>{words.noneHint}</p>
        </EmptyState>
      )}
      {days.map(({ title, entries }) => (
        <>
          <h3 class="h5">{title}</h3>
          {entries.map((entry) => (
            <Entry {...props} entry={entry} />
          ))}
        </>
      ))}
      {(older !== undefined || latest !== undefined) && (
        <Actions>
          {older !== undefined && (
            <ButtonLink kind="secondary" href={older}>
              {words.older}
            </ButtonLink>
          )}
          {latest !== undefined && (
            <ButtonLink kind="quiet" href={latest}>
              {words.latest}
            </ButtonLink>
          )}
        </Actions>
      )}
      <p class="form-text">{words.forgotten}</p>
    </Section>
  );
}
