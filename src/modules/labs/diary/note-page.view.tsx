// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Typed } from "../../../foundation/typed.ts";
import { Actions, Button } from "../../../ui/button.tsx";
import { CheckboxField } from "../../../ui/choices.tsx";
import { TextField } from "../../../ui/fields.tsx";
import { acceptedPictures, FileField } from "../../../ui/file-field.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { KeptPhoto } from "../../../ui/photo.tsx";
import { Section } from "../../../ui/section.tsx";
import { keptCrumbs } from "../keeping/crumbs.page.ts";
import { keptDiaryPath } from "./diary-note.ts";
import type { NoteShown, RevisionShown } from "./diary.page.ts";
import { diaryWords } from "./diary.words.ts";
import { keepingWords } from "./keeping.words.ts";
import { NoteForm, type NoteFormProps } from "./note-form.view.tsx";
import { Note, NoteText } from "./note.view.tsx";

export type NotePageProps = {
  frame: Frame;
  lab: { id: string; name: string };
  note: NoteShown;
  /** Only for who wrote it. */
  form: Omit<NoteFormProps, "frame" | "labId"> | undefined;
  history: readonly RevisionShown[];
  photo: { typed: Typed; mistake?: { field: "file" | "alt" | "consenso"; text: string } };
  done: string | undefined;
};

/** One note: read by who may, changed by who wrote it. */
export function NotePage(props: NotePageProps) {
  const { frame, lab, note, form, done } = props;
  const words = keepingWords[frame.language];
  const diary = diaryWords[frame.language].title;
  const title = words.note(note.day);
  const action = linkTo(frame, note.path);
  return (
    <Page
      frame={frame}
      title={title}
      breadcrumbs={[
        ...keptCrumbs(frame.language, lab),
        { label: diary, path: keptDiaryPath(lab.id) },
        { label: title },
      ]}
      islands={form ? ["draft"] : []}
      hidden
    >
      {done !== undefined && words.done[done] !== undefined && (
        <Notice tone="success" announced>
          <p>{words.done[done]}</p>
        </Notice>
      )}
      <PageTitle title={title} kicker={lab.name} />
      <Note frame={frame} note={note} level={2} isKept isAlone />
      {note.visibility === "public" && (
        <form method="post" action={`${action}/ritiro`}>
          <p class="form-text">{words.withdrawHint}</p>
          <Button kind="secondary">{words.withdraw}</Button>
        </form>
      )}
      {form && (
        <>
          <Section id="cambia" title={words.edit}>
            <NoteForm frame={frame} labId={lab.id} {...form} />
          </Section>
          <Photo {...props} />
          <History {...props} />
        </>
      )}
      {note.isMine && (
        <Section id="cancella" title={words.remove}>
          <p>{words.removeHint}</p>
          <form method="post" action={`${action}/cancellazione`}>
            <Button kind="danger">{words.removeConfirm}</Button>
          </form>
        </Section>
      )}
    </Page>
  );
}

function Photo({ frame, note, photo }: NotePageProps) {
  const words = keepingWords[frame.language];
  const action = linkTo(frame, `${note.path}/fotografia`);
  const error = (field: string) => (photo.mistake?.field === field ? photo.mistake.text : undefined);
  return (
    <Section id="fotografia" title={words.photo}>
      {note.picture && (
        <form class="kept-photo" method="post" action={`${action}/rimozione`}>
          <KeptPhoto photo={note.picture} />
          <p>{note.picture.alt}</p>
          <Button kind="quiet">{words.photoRemove}</Button>
        </form>
      )}
      <form method="post" action={`${action}#fotografia`} enctype="multipart/form-data" novalidate>
        <FileField
          name="file"
          label={words.photoFile}
          hint={words.photoHint}
          error={error("file")}
          accept={acceptedPictures}
          required
        />
        <TextField
          name="alt"
          label={words.photoAlt}
          hint={words.photoAltHint}
          value={photo.typed["alt"]?.at(-1)}
          error={error("alt")}
          maxlength={300}
          required
        />
        <CheckboxField
          name="consenso"
          label={words.consent}
          hint={words.consentHint}
          error={error("consenso")}
          checked={photo.typed["consenso"] !== undefined}
          required
        />
        <Actions>
          <Button kind="secondary">{words.photoAdd}</Button>
        </Actions>
      </form>
    </Section>
  );
}

function History({ frame, history }: NotePageProps) {
  if (history.length === 0) return null;
  const words = keepingWords[frame.language];
  return (
    <Section id="storia" title={words.history}>
      <p>{words.historyLead}</p>
      {history.map((one) => (
        <article class="diary-entry">
          <h3 class="h5">{one.before}</h3>
          <NoteText
            frame={frame}
            note={{ body: one.body, question: one.question, reflection: one.reflection, picture: null }}
          />
        </article>
      ))}
    </Section>
  );
}
