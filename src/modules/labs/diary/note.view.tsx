// SPDX-License-Identifier: AGPL-3.0-or-later
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { VisuallyHidden } from "../../../ui/media.tsx";
import { KeptPhoto } from "../../../ui/photo.tsx";
import { Tag, Tags } from "../../../ui/tag.tsx";
import type { NoteShown } from "./diary.page.ts";
import { diaryWords } from "./diary.words.ts";
import { keepingWords } from "./keeping.words.ts";

type NoteProps = {
  frame: Frame;
  note: NoteShown;
  level?: 2 | 3;
  /** Where a tag leads; without it tags are only read. */
  tagPath?: (tag: string) => string;
  isKept?: boolean;
  /** On a page of its own: there is nothing to open. */
  isAlone?: boolean;
};

/** A note, as it is read in a list. */
export function Note({ frame, note, level = 3, tagPath, isKept = false, isAlone = false }: NoteProps) {
  const words = diaryWords[frame.language];
  return (
    <article class="diary-entry" id={`nota-${note.id}`}>
      {level === 2 ? <h2 class="h5">{note.day}</h2> : <h3 class="h5">{note.day}</h3>}
      {isKept && (
        <p>
          <Tag tone={note.visibility === "public" ? "success" : "neutral"}>
            {words.visibilities[note.visibility]}
          </Tag>
        </p>
      )}
      <NoteText frame={frame} note={note} />
      <NoteFacts frame={frame} note={note} tagPath={tagPath} />
      {isKept && (
        <p class="form-text">
          {note.written}{" "}
          {!isAlone && (
            <a class="d-print-none" href={linkTo(frame, note.path)}>
              {keepingWords[frame.language].open}{" "}
              <VisuallyHidden>{keepingWords[frame.language].openWhat(note.day)}</VisuallyHidden>
            </a>
          )}
        </p>
      )}
    </article>
  );
}

/** What a note says: its text, the question that was thought over, its photograph. */
export function NoteText({
  frame,
  note,
}: {
  frame: Frame;
  note: Pick<NoteShown, "body" | "question" | "reflection" | "picture">;
}) {
  const words = diaryWords[frame.language];
  return (
    <>
      {note.body.map((part) => (
        <p class="diary-note">{part}</p>
      ))}
      {note.question !== undefined && (
        <blockquote class="diary-window">
          <p>
            <VisuallyHidden>{words.window}: </VisuallyHidden>
            <strong>{note.question}</strong>
          </p>
          {note.reflection.map((part) => (
            <p class="diary-note">{part}</p>
          ))}
        </blockquote>
      )}
      {note.picture && <KeptPhoto photo={note.picture} />}
    </>
  );
}

/** Who was there, what it is about, its tags. */
function NoteFacts({ frame, note, tagPath }: Pick<NoteProps, "frame" | "note" | "tagPath">) {
  const words = diaryWords[frame.language];
  return (
    <>
      {note.who !== "" && (
        <p class="form-text">
          {words.whoWasThere}: {note.who}
        </p>
      )}
      {note.about.map(({ term, name, path }) => (
        <p class="form-text">
          {term} {path === null ? `«${name}»` : <a href={linkTo(frame, path)}>{name}</a>}
        </p>
      ))}
      <Tags
        label={words.tags}
        tags={note.tags.map((label) => ({ label, ...(tagPath && { href: linkTo(frame, tagPath(label)) }) }))}
      />
    </>
  );
}
