// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";

import type { Person } from "../../../foundation/actor.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import type { Env, House } from "../../../web/house.ts";
import { documentMark } from "../editing/document-mark.ts";
import { findDocument } from "../editing/document.queries.ts";
import type { Document } from "../editing/editable.ts";
import { reachOf } from "../editing/editing-reach.ts";
import { readTyped } from "../editing/editing.forms.ts";
import { onlyOf, withAnswers, type Field, type Typed } from "../editing/field.ts";
import { fieldsOf } from "../editing/form-sections.ts";
import { loadKnown } from "../editing/known.queries.ts";
import type { Known } from "../editing/known.ts";
import { findLastState } from "../editing/revision.queries.ts";
import { typedFromDocument } from "../editing/typed-from-document.ts";
import type { Correction } from "./accept.actions.ts";
import { mayDecide } from "./decide.actions.ts";
import { reviewedFields, withProposal } from "./proposal.ts";
import { reviewerOf } from "./queue.routes.ts";
import { findReport, listWaiting } from "./report.queries.ts";
import type { Report } from "./report.ts";

/** A report that this person may decide, beside the record it is about. */
export type OpenedReport = {
  person: Person;
  report: Report;
  /** As everybody reads it; undefined when it is not there, or not yet. */
  present: Document | undefined;
  /** The same, or how it last was, or what a new one begins with. */
  state: Document;
  /** Which state of the record the page shows; "" when there is none. */
  mark: string;
  known: Known;
  /** The fields that can be changed beside the report. */
  fields: Field[];
  /** The whole form: as the record is, and as it would be with the proposal. */
  typed: { present: Typed; proposed: Typed };
  /** The others that wait about this record, and of them those that are about the same thing. */
  others: Report[];
  same: Report[];
};

/** Refuses with not-found what this person may not decide. `typed` names records that were typed meanwhile. */
export async function openReport(c: Context<Env>, { db }: House, answers: Typed = {}): Promise<OpenedReport> {
  const person = reviewerOf(c);
  const report = found(await findReport(db, c.req.param("id") ?? ""));
  const { kind, recordId, what, proposed } = report;
  const present = await findDocument(db, kind, recordId);
  const last = present ?? (await findLastState(db, recordId));
  if (!mayDecide(report, last, person)) refuse({ kind: "not-found" });

  const state = last ?? beginning(report);
  const reach = reachOf(person);
  const known = await loadKnown(db, {
    documents: [state],
    typed: answers,
    reach,
    language: c.get("language"),
  });
  const typed = typedFromDocument(fieldsOf(kind), state, known);
  const others = (await listWaiting(db, recordId)).filter(({ id }) => id !== report.id);
  return {
    person,
    report,
    present,
    state,
    mark: present ? documentMark(present) : "",
    known,
    // Of what is gone nothing can be corrected.
    fields: present || what === "missing" ? reviewedFields(kind, what) : [],
    typed: { present: typed, proposed: withProposal(kind, what, { typed, proposed }) },
    others,
    same: others.filter((other) => other.what === what),
  };
}

function beginning({ kind, territoryId }: Report): Document {
  const own = { territory_id: territoryId };
  if (kind === "service") return { ...own, status: "active" };
  return kind === "location" ? { ...own, location_type: "physical", address_visibility: "full" } : own;
}

/** The whole form with what the reviewer wrote in the fields beside the report. */
export function withWritten({ typed, fields }: OpenedReport, answers: Typed): Typed {
  return withAnswers(typed.present, answers, fields);
}

/** What the reviewer wrote, read as a whole record. */
export function readCorrection(opened: OpenedReport, answers: Typed) {
  const { report, state, known, fields, typed } = opened;
  const written = withWritten(opened, answers);
  const { document, gathered, mistakes } = readTyped(report.kind, {
    id: report.recordId,
    typed: written,
    before: state,
    known,
  });
  const isAsProposed = isSame(onlyOf(written, fields), onlyOf(typed.proposed, fields));
  const correction: Correction = { document, gathered, isAsProposed };
  return { correction, mistakes };
}

function isSame(one: Typed, other: Typed): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => (one[name] ?? []).join("\n") === (other[name] ?? []).join("\n"));
}
