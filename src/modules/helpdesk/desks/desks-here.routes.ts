// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";
import type { Child } from "hono/jsx";

import { romeDate } from "../../../foundation/time/rome.ts";
import type { Env, House } from "../../../web/house.ts";
import { timetableText } from "../../directory/hours/opening-week.ts";
import { listPlaceHours } from "../../directory/records/called.queries.ts";
import { hoursShown } from "../../directory/records/hours-shown.ts";
import { listDesksAt } from "./desk.queries.ts";
import { isInUse } from "./desk.ts";
import { DesksHere } from "./desks-here.view.tsx";
import { desksHereWords } from "./desks-here.words.ts";

type Block = { id: string; title: string; content: Child };

/** What the public page of a place says of its desks; nothing where there is none. Hung by app.ts. */
export function desksHere({ db, now }: House) {
  return async (c: Context<Env>, thing: { kind: string; id: string }): Promise<Block[]> => {
    if (thing.kind !== "place") return [];
    const today = romeDate(now()).toString();
    const desks = (await listDesksAt(db, thing.id)).filter((desk) => isInUse(desk, today));
    if (desks.length === 0) return [];
    const place = (await listPlaceHours(db, [thing.id])).get(thing.id);
    const language = c.get("language");
    const words = desksHereWords[language];
    const shown = desks.map(({ name, hours }) => {
      if (hours === null)
        return { name, hours: place?.hours ? words.asPlace : words.unknown, state: undefined };
      const { sentence } = hoursShown({ hours, patron_day: place?.patronDay ?? null }, now(), language);
      return { name, hours: words.hours(timetableText(hours, language)), state: sentence };
    });
    return [
      { id: "sportello", title: words.title, content: DesksHere({ frame: { language }, desks: shown }) },
    ];
  };
}
