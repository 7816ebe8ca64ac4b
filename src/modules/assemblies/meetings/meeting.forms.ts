// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { romeInstant, romeTime } from "../../../foundation/time/rome.ts";
import { type Typed, idIn, textIn, writtenIn } from "../../../foundation/typed.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { formWords } from "../form.words.ts";
import { readDay } from "../members/member.forms.ts";
import type { Meeting, MeetingContent } from "./meeting.ts";
import { planWords } from "./plan.words.ts";

type Read = { ok: true; value: MeetingContent } | { ok: false; mistakes: Record<string, string> };

/** What the place that was typed is: of the directory, several of one name, or just words. */
export type PlaceRead = { id: string | null; name: string | null; isTwice: boolean };

/** What a keeper writes of a meeting; `now` tells what is past. */
export function readMeeting(
  typed: Typed,
  { place, now, language }: { place: PlaceRead; now: Temporal.Instant; language: Language },
): Read {
  const [words, own] = [formWords[language], planWords[language]];
  const mistakes: Record<string, string> = {};
  const day = readDay(writtenIn(typed, "giorno"));
  const [from, to] = [clockIn(typed, "dalle"), clockIn(typed, "alle")];
  if (!day) mistakes["giorno"] = words.badDay;
  if (!from) mistakes["dalle"] = words.badTime;
  if (!to) mistakes["alle"] = words.badTime;
  if (place.isTwice) mistakes["luogo"] = own.placeTwice;
  const link = textIn(typed, "link", 500);
  if (link !== null && URL.parse(link)?.protocol !== "https:") mistakes["link"] = own.badLink;
  if (!day || !from || !to || Object.keys(mistakes).length > 0) return { ok: false, mistakes };
  const startsAt = romeInstant(day.toPlainDateTime(from));
  const endsAt = romeInstant(day.toPlainDateTime(to), "later");
  if (Temporal.Instant.compare(startsAt, endsAt) >= 0)
    return { ok: false, mistakes: { alle: words.endsBefore } };
  if (Temporal.Instant.compare(startsAt, now) <= 0) return { ok: false, mistakes: { giorno: own.past } };
  return {
    ok: true,
    value: {
      name: textIn(typed, "nome", 160),
      startsAt,
      endsAt,
      locationId: place.id,
      placeName: place.name,
      spaceId: idIn(typed, "stanza") ?? null,
      link,
      isOpen: writtenIn(typed, "aperta") === "1",
    },
  };
}

function clockIn(typed: Typed, name: string): Temporal.PlainTime | undefined {
  const written = writtenIn(typed, name);
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(written) ? Temporal.PlainTime.from(written) : undefined;
}

/** What the form of a meeting begins with. */
export function typedMeeting(meeting: Meeting, placeName: string): Typed {
  const [from, to] = [romeTime(meeting.startsAt), romeTime(meeting.endsAt)];
  return {
    nome: [meeting.name ?? ""],
    giorno: [from.toPlainDate().toString()],
    dalle: [clockOf(from)],
    alle: [clockOf(to)],
    luogo: [placeName],
    stanza: [meeting.spaceId ?? ""],
    link: [meeting.link ?? ""],
    aperta: [meeting.isOpen ? "1" : ""],
  };
}

function clockOf(at: Temporal.ZonedDateTime): string {
  return at.toPlainTime().toString({ smallestUnit: "minute" });
}
