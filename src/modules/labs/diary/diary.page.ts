// SPDX-License-Identifier: AGPL-3.0-or-later
import { romeDate } from "../../../foundation/time/rome.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { daySaid, momentSaid } from "../../accounts/said.ts";
import {
  keptDiaryPath,
  type DiaryNote,
  type NotePicture,
  type NoteRevision,
  type Visibility,
} from "./diary-note.ts";
import { diaryWords } from "./diary.words.ts";
import { keepingWords } from "./keeping.words.ts";

export type NoteShown = {
  id: string;
  /** "9 dicembre 2026" */
  day: string;
  visibility: Visibility;
  body: readonly string[];
  question: string | undefined;
  reflection: readonly string[];
  /** "famiglie, volontari" */
  who: string;
  tags: readonly string[];
  picture: NotePicture | null;
  about: readonly { term: string; name: string; path: string | null }[];
  /** Who wrote it and when: only in the back office. */
  written: string | undefined;
  isMine: boolean;
  path: string;
};

type Names = ReadonlyMap<string, { name: string; path: string | null; isOpen: boolean }>;

export type NoteContext = {
  language: Language;
  links: Names;
  /** Absent on pages for everybody: then nobody is named, and only what all may read is linked. */
  reader?: { personId: string; names: ReadonlyMap<string, string> };
};

/** A note as every page shows it. */
export function noteShown(note: DiaryNote, { language, links, reader }: NoteContext): NoteShown {
  const words = diaryWords[language];
  const abouts = [
    ["occurrence", note.occurrenceId],
    ["meeting", note.meetingId],
    ["decision", note.decisionId],
  ] as const;
  return {
    id: note.id,
    day: daySaid(note.aboutDay, language),
    visibility: note.visibility,
    body: paragraphs(note.body),
    question: note.reflection !== null && note.prompt !== null ? words.prompts[note.prompt] : undefined,
    reflection: paragraphs(note.reflection ?? ""),
    who: note.who.map((role) => words.who[role]).join(", "),
    tags: note.tags,
    picture: note.picture,
    about: abouts.flatMap(([kind, id]) => {
      const link = id === null ? undefined : links.get(id);
      if (link === undefined || (reader === undefined && !link.isOpen)) return [];
      return [{ term: words.about[kind], name: link.name, path: link.path }];
    }),
    written: reader && writtenSaid(note, reader, language),
    isMine: reader !== undefined && note.writtenBy === reader.personId,
    path: keptDiaryPath(note.labId, `/${note.id}`),
  };
}

function writtenSaid(
  note: DiaryNote,
  reader: NonNullable<NoteContext["reader"]>,
  language: Language,
): string {
  const words = keepingWords[language];
  const who = note.writtenBy === reader.personId ? words.byMe : reader.names.get(note.writtenBy ?? "");
  const said = words.writtenBy(who, momentSaid(note.createdAt, language));
  return note.revision === 1 ? said : `${said}, ${words.changed(momentSaid(note.lastModified, language))}`;
}

/** A text as its paragraphs. */
export function paragraphs(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

export type RevisionShown = {
  before: string;
  body: readonly string[];
  question?: string;
  reflection: readonly string[];
};

/** What a note said before, for who wrote it. */
export function revisionShown({ content, changedAt }: NoteRevision, language: Language): RevisionShown {
  const words = diaryWords[language];
  const before = keepingWords[language].before(
    momentSaid(changedAt, language),
    words.visibilities[content.visibility],
  );
  const answered = content.reflection !== null && content.prompt !== null;
  return {
    before,
    body: paragraphs(content.body),
    ...(answered && { question: words.prompts[content.prompt!] }),
    reflection: paragraphs(content.reflection ?? ""),
  };
}

type Paper = { title: string; language: Language; notes: readonly NoteShown[]; printed: string };

/** The diary as a text to take away, with the questions that were answered. */
export function diaryMarkdown({ title, language, notes, printed }: Paper): string {
  const words = diaryWords[language];
  const kept = keepingWords[language];
  const parts = notes.map((note) =>
    [
      `## ${plain(note.day)}${note.visibility === "private" ? ` (${words.private})` : ""}`,
      ...note.body.map(plain),
      ...(note.question === undefined
        ? []
        : [`> **${plain(note.question)}**`, ...note.reflection.map(plain)]),
      ...(note.picture ? [`*${plain(kept.photoSaid(note.picture.alt))}*`] : []),
      ...metaOf(note, language).map((line) => `- ${plain(line)}`),
    ].join("\n\n"),
  );
  return `${[`# ${plain(title)}`, ...parts, `*${printed}*`].join("\n\n")}\n`;
}

/** Who was there, what it is about, its tags: a line each. */
function metaOf(note: NoteShown, language: Language): string[] {
  const words = diaryWords[language];
  return [
    ...(note.who === "" ? [] : [`${words.whoWasThere}: ${note.who}`]),
    ...note.about.map(({ term, name }) => `${term} «${name}»`),
    ...(note.tags.length === 0 ? [] : [`${words.tags}: ${note.tags.join(", ")}`]),
  ];
}

/** What Markdown would read as its own is written as a sign. */
function plain(text: string): string {
  return text.replaceAll(/([\\`*_[\]<>#|])/g, "\\$1");
}

/** The same for paper/diary.typ. */
export function diarySheet({ title, language, notes, printed }: Paper) {
  const words = diaryWords[language];
  const kept = keepingWords[language];
  return {
    title,
    author: title,
    language,
    look: { colour: "#00514b", onColour: "#ffffff", logo: null },
    lead: words.lead,
    printed,
    window: words.window,
    notes: notes.map((note) => ({
      day: note.day,
      mark: note.visibility === "private" ? words.private : "",
      body: note.body,
      question: note.question ?? "",
      reflection: note.reflection,
      photo: note.picture ? kept.photoSaid(note.picture.alt) : "",
      meta: metaOf(note, language),
    })),
  };
}

/** "Stampato il 9 dicembre 2026" */
export function printedSaid(now: Parameters<typeof romeDate>[0], language: Language): string {
  return keepingWords[language].printed(daySaid(romeDate(now).toString(), language));
}
