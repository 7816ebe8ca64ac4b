// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Desk } from "../desks/desk.ts";
import { followsDesk, worksAt, type Standing } from "../desks/standing.ts";
import type { Question } from "./question.ts";

/** The desks whose figures somebody sees, and of which of them the rows behind. */
export type Reach = {
  desks: readonly Pick<Desk, "territoryId" | "id" | "name">[];
  /** Desks at which they work: rows, never identities. A supervisor sees figures alone. */
  listed: ReadonlySet<string>;
};

/** Of the desks of one's districts, those that one works at or supervises. */
export function reachAmong(desks: readonly Desk[], standing: Standing): Reach {
  const followed = desks.filter((desk) => followsDesk(standing, desk));
  return {
    desks: followed,
    listed: new Set(followed.filter(({ id }) => worksAt(standing, id)).map(({ id }) => id)),
  };
}

/** The desks that a question is about; one that is not within reach is none. */
export function desksAsked({ desks }: Reach, { deskId }: Pick<Question, "deskId">) {
  return deskId === undefined ? desks : desks.filter(({ id }) => id === deskId);
}
