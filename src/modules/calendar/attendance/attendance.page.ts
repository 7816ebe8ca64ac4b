// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import { codeSaid } from "../registrations/code.ts";
import { whoSaid } from "../registrations/registered.page.ts";
import { hostWords } from "../registrations/registered.words.ts";
import { countPresent, type Attendance, type Expected } from "./attendance.ts";
import { attendanceWords } from "./attendance.words.ts";

export type ExpectedShown = {
  id: string;
  name: string;
  who: string;
  code: string;
  people: number;
  came: number;
  isAway: boolean;
  notes: string[];
};

export type AttendanceShown = {
  summary: string;
  present: number;
  expectedPeople: number;
  counted: string | undefined;
  expected: ExpectedShown[];
  walkIns: { id: string; said: string; people: number }[];
  headCount: number | null;
};

export function attendanceShown(attendance: Attendance, language: Language): AttendanceShown {
  const words = attendanceWords[language];
  const { expected, walkIns, headCount } = attendance;
  const expectedPeople = expected.reduce((sum, { people, isAway }) => sum + (isAway ? 0 : people), 0);
  const present = countPresent(attendance);
  return {
    summary: words.summary(present, expectedPeople),
    present,
    expectedPeople,
    counted: headCount === null ? undefined : words.counted(headCount),
    expected: expected.map((one) => expectedShown(one, language)),
    walkIns: walkIns.map(({ id, people, isFirstTime }) => ({
      id,
      people,
      said: words.walkIn(people) + (isFirstTime ? ` (${words.walkInFirst})` : ""),
    })),
    headCount,
  };
}

function expectedShown(one: Expected, language: Language): ExpectedShown {
  const words = attendanceWords[language];
  const notes = [one.isSeries && words.series, one.isOffered && words.offered, one.isAway && words.away];
  return {
    id: one.registrationId,
    name: one.called ?? hostWords[language].forgotten,
    who: whoSaid(one.who, language),
    code: one.code === null ? "" : codeSaid(one.code),
    people: one.people,
    came: one.came ?? 0,
    isAway: one.isAway,
    notes: notes.filter((note) => note !== false),
  };
}
