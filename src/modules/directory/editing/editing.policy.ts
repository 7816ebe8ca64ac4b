// SPDX-License-Identifier: AGPL-3.0-or-later
import { holds, mayEverything, type Actor } from "../../../foundation/actor.ts";
import type { Refusal } from "../../../foundation/refusal.ts";
import type { Ownership } from "./editable.ts";
import { reachOf } from "./editing-reach.ts";

/** What is done to a record. */
export type Step = "edit" | "publish" | "withdraw" | "undo";

/** What is done to what all records share. */
export type SharedWork = "bulk" | "synonyms" | "taxonomy" | "imports" | "boundaries" | "installation";

const notYours: Refusal = { kind: "not-allowed", because: "not-your-record" };

/**
 * Why this person may not take this step with this record; undefined when they may. The district and its editors
 * answer for the records of their territory and for those of none; a contact for the organization and what it runs. A
 * known volunteer corrects the records of the territory, but reserved places, and takes nothing away.
 */
export function whyNot(step: Step, record: Ownership, actor: Actor): Refusal | undefined {
  const standing = standingOf(record, actor);
  if (standing === "office" || standing === "owner") return undefined;
  const isCorrection = step === "edit" || step === "publish";
  return standing === "volunteer" && isCorrection ? undefined : notYours;
}

/** As what somebody writes a record: keeping the directory, running it, or correcting it as a known volunteer. */
export function standingOf(record: Ownership, actor: Actor): "office" | "owner" | "volunteer" | undefined {
  if (mayEverything(actor)) return "office";
  const territory = record.territory_id ?? undefined;
  if (holds(actor, "district", territory) || holds(actor, "editor", territory)) return "office";
  const organizationId = record.kind === "organization" ? record.id : record.organization_id;
  if (organizationId !== null && holds(actor, "organization-contact", organizationId)) return "owner";
  return !record.isReserved && holds(actor, "volunteer", territory) ? "volunteer" : undefined;
}

/** Whether what this person publishes of this record is live at once but looked at afterwards by somebody else. */
export function isToBeChecked(record: Ownership, actor: Actor): boolean {
  return standingOf(record, actor) === "volunteer";
}

/**
 * Why this person may not work on words, taxonomies, imports, boundaries, or many records at once; or on what the whole
 * installation shows, which is only for who administers it: a district changes itself.
 */
export function whyNotShared(work: SharedWork, actor: Actor): Refusal | undefined {
  if (mayEverything(actor)) return undefined;
  if (holds(actor, "district") && work !== "installation") return undefined;
  const isForEditors = work === "bulk" || work === "synonyms";
  if (isForEditors && holds(actor, "editor")) return undefined;
  return { kind: "not-allowed", because: `not-for-${work}` };
}

/** Whether this person has anything to write at all: the door of the back office. */
export function mayEnterBackOffice(actor: Actor): boolean {
  return actor.kind === "keeper" || editingRoles.some((role) => holds(actor, role));
}
const editingRoles = ["administrator", "district", "editor", "volunteer", "organization-contact"] as const;

/** A contact writes what the organization runs, not new organizations; a volunteer corrects what is there. */
export function mayCreate(kind: Ownership["kind"], actor: Actor): boolean {
  const { isEverything, districts, organizations } = reachOf(actor);
  return isEverything || districts.length > 0 || (kind !== "organization" && organizations.length > 0);
}
