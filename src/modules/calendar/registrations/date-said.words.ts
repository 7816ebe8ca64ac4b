// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";

type End = { day: string; hour: number; time: string };

/** "dalle 16.30", "dall’una" would be written "dall’1.00": the article changes before one o'clock only. */
const from = ({ hour, time }: Pick<End, "hour" | "time">) => (hour === 1 ? `dall’${time}` : `dalle ${time}`);
const until = ({ hour, time }: Pick<End, "hour" | "time">) => (hour === 1 ? `all’${time}` : `alle ${time}`);

export const dateWords = inBothLanguages({
  it: {
    hours: (start: End, end: End) => `${from(start)} ${until(end)}`,
    oneDay: (start: End, end: End) => `${start.day}, ${from(start)} ${until(end)}`,
    moreDays: (start: End, end: End) => `da ${start.day} ${until(start)} a ${end.day} ${until(end)}`,
    moment: (day: string, hour: number, time: string) => `${day} ${until({ hour, time })}`,
  },
  en: {
    hours: (start: End, end: End) => `${start.time} to ${end.time}`,
    oneDay: (start: End, end: End) => `${start.day}, ${start.time} to ${end.time}`,
    moreDays: (start: End, end: End) => `${start.day} ${start.time} to ${end.day} ${end.time}`,
    moment: (day: string, _hour: number, time: string) => `${day} at ${time}`,
  },
});
