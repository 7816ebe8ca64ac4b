// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { romeDate } from "../../../foundation/time/rome.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { daySaid } from "../../accounts/said.ts";
import { meetingPath } from "../meetings/meeting.ts";
import type { DecisionListed } from "./decision-listed.ts";
import { decisionShown, type DecisionShown } from "./decision.page.ts";
import type { DecisionEvent } from "./decision.ts";
import { decisionWords } from "./decision.words.ts";
import { fateWords } from "./fate.words.ts";

/** A decision with its story. */
export type FateShown = DecisionShown & {
  assembly: string;
  met: string;
  minutesPath: string;
  steps: { head: string; note: string | null }[];
};

type Asked = { events: readonly DecisionEvent[]; today: Temporal.PlainDate; language: Language };

export function fatesShown(
  decisions: readonly DecisionListed[],
  { events, today, language }: Asked,
): FateShown[] {
  const words = fateWords[language];
  const byDecision = Map.groupBy(events, ({ decisionId }) => decisionId);
  const day = (moment: Temporal.Instant) => daySaid(romeDate(moment).toString(), language);
  return decisions.map((decision) => ({
    ...decisionShown(decision, { today, language }),
    assembly: decision.assemblyName,
    met: words.metOn(day(decision.metAt)),
    minutesPath: `${meetingPath(decision.meetingId)}/verbale`,
    steps: (byDecision.get(decision.id) ?? []).map(({ madeAt, status, note, movedTo }) => ({
      head: words.step(day(madeAt), decisionWords[language].statuses[status]),
      note: [note, movedTo && words.movedTo(daySaid(movedTo, language))].filter(Boolean).join(" ") || null,
    })),
  }));
}

/** The columns of the table that others take away, and a line of it. Names are English, as in all our open data. */
export const decisionColumns = [
  "id",
  "assembly",
  "met_on",
  "number",
  "what",
  "owner",
  "due_on",
  "moved_to",
  "how",
  "votes_for",
  "votes_against",
  "abstained",
  "status",
  "outcome",
  "last_modified",
] as const;

export type DecisionRecord = Record<(typeof decisionColumns)[number], string | number | null>;

export function decisionRecord(decision: DecisionListed): DecisionRecord {
  const { counts } = decision;
  return {
    id: decision.id,
    assembly: decision.assemblyName,
    met_on: romeDate(decision.metAt).toString(),
    number: decision.number,
    what: decision.what,
    owner: decision.ownerName,
    due_on: decision.dueOn,
    moved_to: decision.movedTo,
    how: decision.how,
    votes_for: counts?.for ?? null,
    votes_against: counts?.against ?? null,
    abstained: counts?.abstained ?? null,
    status: decision.status,
    outcome: decision.outcome,
    last_modified: decision.lastModified.toString(),
  };
}
