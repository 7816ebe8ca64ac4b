// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { writeMail } from "../../../foundation/mail/outbox.ts";
import { hashOf } from "../../../foundation/secrets/token.ts";
import type { Suspicion } from "../../../foundation/suspicion.ts";
import { newId } from "../../../foundation/uuid.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { findAreaCalled } from "../../territories/area.queries.ts";
import { findDistrictOfArea, listDistricts } from "../../territories/district.queries.ts";
import { findDocument } from "../editing/document.queries.ts";
import { ownershipOf, type EditableKind, type Ownership } from "../editing/editable.ts";
import { standingOf } from "../editing/editing.policy.ts";
import type { Typed } from "../editing/field.ts";
import { loadKnown } from "../editing/known.queries.ts";
import { typedFromDocument } from "../editing/typed-from-document.ts";
import { reviewedFields } from "./proposal.ts";
import { receiptLetter, type ReportWriter } from "./report-letter.ts";
import type { Source, What } from "./report.ts";

export type ToSend = {
  what: What;
  kind: EditableKind;
  /** Undefined of something missing. */
  recordId: string | undefined;
  note: string | null;
  proposed: Typed;
  contact?: string;
  language: Language;
  suspicions: readonly Suspicion[];
  /** Who says it, where it is not a form that anybody sends; else as what the actor stands. */
  source?: Source;
  /** The number of the form, and the token of the status link that it always leads to. */
  form: { nonce: string; token: string };
};

/**
 * Puts what somebody tells in the queue. The same form sent twice is one report: while nobody has decided, the words
 * sent last stay. Writes a receipt to who left an address, unless it may be spam: then it waits like the others, but no
 * letter leaves.
 */
export async function sendReport(
  db: Database,
  actor: Actor,
  report: ToSend,
  writer: ReportWriter,
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const about = await whatItIsAbout(tx, report);
    const standing = report.source ?? standingOf(about.record, actor) ?? "public";
    const { rows } = await sql<{ id: string; isNew: boolean }>`
      insert into directory.report
        (id, form_hash, token_hash, source, what, kind, record_id, territory_id, created_at, language, note, proposed,
         seen, contact_email, suspicions)
      values (${newId()}, ${hashOf(report.form.nonce)}, ${hashOf(report.form.token)}, ${standing}, ${report.what},
        ${report.kind}, ${about.record.id}, ${about.record.territory_id}, ${now}, ${report.language}, ${report.note},
        ${JSON.stringify(report.proposed)}, ${JSON.stringify(about.seen)}, ${report.contact ?? null},
        ${[...report.suspicions]}::text[])
      on conflict (form_hash) do update
      set note = excluded.note, proposed = excluded.proposed, contact_email = excluded.contact_email
      where report.state = 'waiting' and report.first_by is null and report.what = excluded.what
      returning id, xmax = 0 as "isNew"`.execute(tx);
    const [sent] = rows;
    if (!sent?.isNew) return;

    const { id } = sent;
    await recordActivity(tx, actor, "report.sent", { kind: "report", id }, { what: report.what, standing });
    if (report.contact === undefined || report.suspicions.length > 0) return;
    await writeMail(tx, receiptLetter(report.contact, report.form.token, report, writer), now);
  });
}

/** The record and what it says now of what is wrong; of a missing one the district where it would be. */
async function whatItIsAbout(
  tx: Transaction,
  { what, kind, recordId, proposed }: ToSend,
): Promise<{ record: Ownership; seen: Typed }> {
  const document = recordId === undefined ? undefined : await findDocument(tx, kind, recordId);
  if (recordId === undefined || document === undefined) {
    const territoryId = await districtOf(tx, proposed["where"]?.[0] ?? "");
    return {
      record: { kind, id: recordId ?? newId(), territory_id: territoryId, organization_id: null },
      seen: {},
    };
  }
  const reach = { isEverything: true, districts: [], corrects: [], organizations: [] };
  const known = await loadKnown(tx, { documents: [document], reach, language: "it" });
  const seen = typedFromDocument(reviewedFields(kind, what), document, known);
  return { record: ownershipOf(kind, recordId, document), seen };
}

/** The district of the town that somebody names last ("via Roma 3, Pavia"); the only one, where there is one. */
async function districtOf(tx: Transaction, where: string): Promise<string | null> {
  const town = where.split(",").at(-1)?.trim() ?? "";
  const area = town === "" ? undefined : await findAreaCalled(tx, town);
  const answering = area && (await findDistrictOfArea(tx, area.code));
  if (answering !== undefined) return answering;
  const [only, ...others] = await listDistricts(tx);
  return only !== undefined && others.length === 0 ? only.id : null;
}
