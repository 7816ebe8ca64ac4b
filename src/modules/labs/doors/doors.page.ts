// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import type { Language } from "../../../foundation/words/words.ts";
import type { Fact } from "../../../ui/fact-list.tsx";
import { isOpen, knownOf, staying, type Door, type DoorFigures, type DoorKind } from "./door.ts";
import { doorsWords } from "./doors.words.ts";

export type DoorShown = {
  id: string;
  name: string;
  kind: string;
  kindCode: DoorKind;
  line: string | null;
  openedOn: string;
  activityIds: readonly string[];
  isClosed: boolean;
  state: string;
  facts: Fact[];
  /** How many cannot be known, said plainly; empty when of everybody it can. */
  unknown: string;
};

type Around = {
  figures: ReadonlyMap<string, DoorFigures>;
  today: Temporal.PlainDate;
  sayDay: (day: string) => string;
  language: Language;
};

const none = { dates: 0, presences: 0, newUnnamed: 0, newNamed: 0, stayed: 0, left: 0, early: 0 };

export function doorShown(door: Door, { figures, today, sayDay, language }: Around): DoorShown {
  const words = doorsWords[language];
  const { dates, presences, newUnnamed, newNamed, ...fates } = figures.get(door.id) ?? none;
  const isClosed = !isOpen(door, today) && door.closedOn !== null;
  return {
    id: door.id,
    name: door.name,
    kind: words.kinds[door.kind],
    kindCode: door.kind,
    line: door.line,
    openedOn: door.openedOn.toString(),
    activityIds: door.activities.map(({ id }) => id),
    isClosed,
    state:
      isClosed && door.closedOn
        ? words.closedOn(sayDay(door.closedOn.toString()))
        : words.openedSince(sayDay(door.openedOn.toString())),
    facts: [
      { term: words.figures.dates, value: String(dates) },
      { term: words.figures.presences, value: String(presences) },
      {
        term: words.figures.newPeople,
        value:
          newNamed + newUnnamed === 0
            ? "0"
            : `${newNamed + newUnnamed} (${words.newOf(newNamed, newUnnamed)})`,
      },
      { term: words.figures.stay, value: words.stayOf(fates.stayed, knownOf(fates)) },
    ],
    unknown: words.unknown(newUnnamed, fates.early),
  };
}

/** What each figure of a door counts, in words. */
export function definitionsOfDoors(language: Language): string[] {
  const { definitions } = doorsWords[language];
  return [definitions.presences, definitions.new, definitions.stay(staying.times, staying.withinMonths)];
}
