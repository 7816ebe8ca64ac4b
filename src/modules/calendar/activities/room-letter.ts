// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Letter } from "../../../foundation/mail/outbox.ts";
import type { Language } from "../../../foundation/words/words.ts";
import type { WhyNot } from "../../spaces/booking/slot-rules.ts";
import type { Slot } from "../../spaces/booking/slot.ts";
import { whyNotSaid } from "../../spaces/booking/why-not-said.ts";
import type { Writer } from "../../spaces/booking/writer.ts";
import { dateSpoken } from "../registrations/date-said.ts";
import type { Activity } from "./activity.ts";
import { roomLetterWords } from "./room-letter.words.ts";

type ToWrite = {
  to: string;
  language: Language;
  activity: Pick<Activity, "id" | "name">;
  space: string;
  /** `closed`: the space is not lent any more. */
  clashes: readonly (Slot & { because: WhyNot })[] | "closed";
  writer: Writer;
};

/** More dates are on the page of the activity. */
const mostDates = 40;

/** To who keeps an activity: for which dates its room is not to be had, and what they can do. */
export function roomLetter({ to, language, activity, space, clashes, writer }: ToWrite): Letter {
  const words = roomLetterWords[language];
  const isClosed = clashes === "closed";
  const dates = isClosed ? [] : clashes.slice(0, mostDates);
  const lines = dates.map(({ start, end, because }) => {
    const date = dateSpoken({ startsAt: start, endsAt: end }, language);
    return `- ${date}: ${whyNotSaid(because, language)}`;
  });
  const prefix = language === "it" ? "" : `/${language}`;
  const blocks = [
    words.hello,
    isClosed ? words.closed(space, activity.name) : words.asked(space, activity.name),
    ...(lines.length > 0 ? [lines.join("\n")] : []),
    words.what,
    `${words.open}\n${writer.baseUrl}${prefix}/redazione/agenda/${activity.id}#date`,
    writer.site,
  ];
  const subject = isClosed
    ? words.closedSubject(activity.name)
    : words.subject(activity.name, clashes.length);
  return { to, subject, text: `${blocks.join("\n\n")}\n` };
}
