// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Letter } from "../../../foundation/mail/outbox.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { inLanguage, statusPath } from "../space-path.ts";
import type { KeptSpace } from "../space.ts";
import type { Booking, Request } from "./booking.ts";
import { letterWords } from "./letter.words.ts";
import type { AskerNews, HostNews } from "./news.ts";
import { slotSaid } from "./slot-said.ts";
import type { Writer } from "./writer.ts";

export type AskerLetter = {
  to: string;
  request: Request;
  space: KeptSpace;
  /** The name of the place where it is. */
  place: string;
  /** The times that the letter is about. */
  bookings: readonly Booking[];
  token: string;
  writer: Writer;
};

/** More dates are on the page of the request. */
const mostDates = 60;

/**
 * A letter to who asked. What was typed in the form is not repeated, for anybody may have typed this address; keys and
 * codes are told only when the space is theirs.
 */
export function askerLetter(news: AskerNews, about: AskerLetter): Letter {
  const { to, request, space, place, token, writer } = about;
  const { language } = request;
  const words = letterWords[language];
  const where = whereOf(space, place);
  const isTheirs = areTheirs(news);
  const link = writer.baseUrl + inLanguage(language, statusPath(token));
  const wayIn = isTheirs ? [space.wayIn, request.wayIn].filter((line) => line !== null) : [];
  const blocks = [
    words.hello,
    words.lead[news](where),
    ...datesSaid(about.bookings, language),
    ...(wayIn.length > 0 ? [`${words.wayIn}\n${wayIn.join("\n")}`] : []),
    ...(isTheirs && space.houseRules ? [`${words.rules}\n${space.houseRules}`] : []),
    ...(request.answer !== null && news !== "received" ? [`${words.answer}\n${request.answer}`] : []),
    `${words.link}\n${link}`,
    ...(isTheirs ? [words.cancelUntil(space.cancelHours)] : []),
    ...(news === "received" ? [words.notYou] : []),
    writer.site,
  ];
  return { to, subject: words.subject[news](space.name), text: `${blocks.join("\n\n")}\n` };
}

function datesSaid(bookings: readonly Booking[], language: Language): string[] {
  const words = letterWords[language];
  const groups = [
    { title: words.yours, statuses: ["accepted"] },
    { title: "", statuses: ["asked"] },
    { title: words.waiting, statuses: ["waiting"] },
    { title: words.notHad, statuses: ["clashed", "refused"] },
    { title: words.gone, statuses: ["cancelled", "no-show", "lapsed"] },
  ];
  return groups.flatMap(({ title, statuses }) => {
    const dates = bookings.filter(({ status }) => statuses.includes(status)).slice(0, mostDates);
    if (dates.length === 0) return [];
    const lines = dates.map((date) => `- ${slotSaid(date, language)}`);
    return [[title, ...lines].filter(Boolean).join("\n")];
  });
}

export type WriterLetter = Omit<AskerLetter, "token"> & { language: Language };

/**
 * The same to who keeps what happens there, an activity or a meeting: they decide what becomes of its date, at the
 * address where they keep it.
 */
export function writerLetter(news: AskerNews, about: WriterLetter): Letter {
  const { to, request, space, place, bookings, writer, language } = about;
  const words = letterWords[language];
  const wayIn = areTheirs(news) ? [space.wayIn, request.wayIn].filter((line) => line !== null) : [];
  const stays = words.dateStays[news];
  const blocks = [
    words.hello,
    words.lead[news](whereOf(space, place)),
    words.itIsAbout(request.groupName ?? ""),
    ...datesSaid(bookings, language),
    ...(wayIn.length > 0 ? [`${words.wayIn}\n${wayIn.join("\n")}`] : []),
    ...(request.answer !== null ? [`${words.answer}\n${request.answer}`] : []),
    ...(stays === undefined ? [] : [stays]),
    ...(request.keptAt === null
      ? []
      : [`${words.hostLink}\n${writer.baseUrl}${inLanguage(language, request.keptAt)}`]),
    writer.site,
  ];
  return { to, subject: words.subject[news](space.name), text: `${blocks.join("\n\n")}\n` };
}

function areTheirs(news: AskerNews): boolean {
  return ["granted", "freed", "allocated", "moved"].includes(news);
}

function whereOf(space: KeptSpace, place: string): string {
  return place === space.name ? space.name : `${space.name}, ${place}`;
}

/** A letter to who keeps a space: what and when; who it is they read behind their door. */
export function hostLetter(
  news: HostNews,
  told: { name: string; path: string; lines: readonly string[] },
  { to, language }: { to: string; language: Language },
  { site, baseUrl }: Writer,
): Letter {
  const words = letterWords[language];
  const lines = told.lines.slice(0, mostDates).map((line) => `- ${line}`);
  const blocks = [
    words.hello,
    words.hostLead[news](told.name),
    ...(lines.length > 0 ? [lines.join("\n")] : []),
    `${words.hostLink}\n${baseUrl}${inLanguage(language, told.path)}`,
    site,
  ];
  return { to, subject: words.hostSubject[news](told.name), text: `${blocks.join("\n\n")}\n` };
}
