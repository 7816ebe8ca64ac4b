// SPDX-License-Identifier: AGPL-3.0-or-later
import { FactList } from "../../../ui/fact-list.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import type { Item } from "../proposals/item.ts";
import type { Attachment } from "./attachment.ts";
import type { MeetingLine } from "./meeting-said.page.ts";
import { meetingWords } from "./meeting.words.ts";

/** The points of an agenda, in order, each with why. */
export function AgendaList({ agenda }: { agenda: readonly Pick<Item, "title" | "body">[] }) {
  return (
    <ol>
      {agenda.map(({ title, body }) => (
        <li>
          <strong>{title}</strong>
          {body !== null && <p>{body}</p>}
        </li>
      ))}
    </ol>
  );
}

/** Where, from afar and for whom; the address of an online room opens it. */
export function MeetingFacts({ facts }: { facts: readonly { term: string; value: string }[] }) {
  return <FactList facts={facts.map(({ term, value }) => ({ term, value: opening(value) }))} />;
}

function opening(value: string) {
  return /^https?:\/\//.test(value) ? <a href={value}>{value}</a> : value;
}

type PapersProps = { frame: Frame; papers: readonly Attachment[]; base: string };

/** Papers to read, with how heavy they are. */
export function PaperList({ frame, papers, base }: PapersProps) {
  const words = meetingWords[frame.language];
  return (
    <ul>
      {papers.map(({ id, title, fileName, bytes }) => (
        <li>
          <a href={linkTo(frame, `${base}/${id}`)}>{title}</a>{" "}
          <span class="form-text">
            {fileName.split(".").at(-1)?.toUpperCase()}, {words.bytes(Math.max(1, Math.round(bytes / 1024)))}
          </span>
        </li>
      ))}
    </ul>
  );
}

export function MeetingList({ frame, meetings }: { frame: Frame; meetings: readonly MeetingLine[] }) {
  return (
    <ul>
      {meetings.map(({ path, when, name, note }) => (
        <li>
          {path === undefined ? when : <a href={linkTo(frame, path)}>{when}</a>}
          {name !== null && <> – {name}</>}
          {note !== "" && <span class="form-text">{note}</span>}
        </li>
      ))}
    </ul>
  );
}
