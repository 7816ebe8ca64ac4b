// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHmac } from "node:crypto";

import { Temporal } from "temporal-polyfill";

import { idFrom } from "../../../foundation/uuid.ts";
import type { Language } from "../../../foundation/words/words.ts";

/** Somebody who takes part in a lab and chose to leave a first name. There is no score of them, and no order but by name. */
export type Participant = {
  territoryId: string;
  labId: string;
  id: string;
  called: string;
  contact: string | null;
  language: Language;
  since: Temporal.PlainDate;
  doorId: string | null;
  /** Whether they had never taken part before; null when they did not say. */
  firstEver: boolean | null;
  /** It is asked once. */
  isAsked: boolean;
  collaboratorSince: Temporal.PlainDate | null;
  collaboratorUntil: Temporal.PlainDate | null;
};

/** What can be written of oneself, and corrected. */
export type OwnWords = { called: string; contact: string | null; language: Language };

/** How somebody chose to be a collaborator: on their own page, or by telling a facilitator. */
export type Choice = "self" | "told";

/** As the register of purposes says: months after the last time they came. */
export const keptMonths = 12;

/** Whether they are a collaborator on a day: who chose to be one, until they stop. */
export function isCollaborator(
  { collaboratorSince, collaboratorUntil }: Pick<Participant, "collaboratorSince" | "collaboratorUntil">,
  day: Temporal.PlainDate,
): boolean {
  if (collaboratorSince === null || Temporal.PlainDate.compare(day, collaboratorSince) < 0) return false;
  return collaboratorUntil === null || Temporal.PlainDate.compare(day, collaboratorUntil) < 0;
}

/** The id of somebody's participation at a date: two devices that mark the same make one. */
export function participationId(participantId: string, occurrenceId: string): string {
  return idFrom("labs/participation", `${participantId}/${occurrenceId}`);
}

/** The token of somebody's own page, made of their id with a key of the installation: papers and letters say the same. */
export function tokenOf(key: string, participantId: string): string {
  return createHmac("sha256", key).update(`participant/${participantId}`).digest("base64url");
}

/** Where somebody reads, corrects and erases what a lab keeps of them. */
export function ownPath(token: string): string {
  return `/partecipo/${token}`;
}
