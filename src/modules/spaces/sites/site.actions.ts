// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor, Person } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { writeMail } from "../../../foundation/mail/outbox.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { hashOf } from "../../../foundation/secrets/token.ts";
import type { Suspicion } from "../../../foundation/suspicion.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { newId } from "../../../foundation/uuid.ts";
import { tellKeepers } from "../booking/tell.actions.ts";
import type { Writer } from "../booking/writer.ts";
import { keptSitesPath } from "../space-path.ts";
import { mayKeepSites } from "../space.policy.ts";
import { findSpace } from "../space.queries.ts";
import { ideaLetter } from "./idea-letter.ts";
import { findCall, findIdea, findSite, listSiteEvents } from "./site.queries.ts";
import { takesIdeas, type Idea, type IdeaCall, type Site, type SiteEvent } from "./site.ts";
import { stateAfter } from "./site.ts";

export type SiteTold = Omit<Site, "territoryId" | "id" | "areaCode" | "isDemonstration" | "lastModified">;

/** Writes a new site in a district's register, or one anew. Refuses with not-found who does not keep it. Gives its id. */
export async function saveSite(
  db: Database,
  actor: Person,
  { id, territoryId, told }: { id: string | undefined; territoryId: string; told: SiteTold },
  now: Temporal.Instant,
): Promise<string> {
  return inTransaction(db, async (tx) => {
    const before = id === undefined ? undefined : found(await findSite(tx, id));
    const ofDistrict = before?.territoryId ?? territoryId;
    if (!mayKeepSites(ofDistrict, actor)) refuse({ kind: "not-found" });
    const space = told.spaceId === null ? undefined : await findSpace(tx, told.spaceId);
    const columns = {
      name: told.name,
      kind: told.kind,
      state: told.state,
      where_said: told.whereSaid,
      surface_m2: told.surfaceM2,
      owned_by: told.ownedBy,
      owner_note: told.ownerNote,
      description: told.description,
      space_id: space?.territoryId === ofDistrict ? space.id : null,
      is_public: told.isPublic,
      last_modified: now,
    };
    const siteId = before?.id ?? newId();
    if (before) {
      await tx
        .updateTable("spaces.site")
        .set(columns)
        .where("territory_id", "=", ofDistrict)
        .where("id", "=", siteId)
        .execute();
    } else {
      await tx
        .insertInto("spaces.site")
        .values({ territory_id: ofDistrict, id: siteId, created_at: now, ...columns })
        .execute();
    }
    await recordActivity(tx, actor, before ? "site.changed" : "site.added", { kind: "site", id: siteId });
    return siteId;
  });
}

/** Adds a fact to a site's story; its state is then what the story says. Refuses likewise. */
export async function addSiteEvent(
  db: Database,
  actor: Person,
  { siteId, event }: { siteId: string; event: Omit<SiteEvent, "id"> },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const site = await kept(tx, actor, siteId);
    await tx
      .insertInto("spaces.site_event")
      .values({
        territory_id: site.territoryId,
        id: newId(),
        site_id: siteId,
        ...event,
        created_at: now,
        created_by: actor.id,
      })
      .execute();
    const state = stateAfter(await listSiteEvents(tx, siteId)) ?? site.state;
    await tx
      .updateTable("spaces.site")
      .set({ state, last_modified: now })
      .where("territory_id", "=", site.territoryId)
      .where("id", "=", siteId)
      .execute();
    await recordActivity(tx, actor, "site.told", { kind: "site", id: siteId }, { state });
  });
}

/** Opens a call for ideas. Refuses likewise. */
export async function openCall(
  db: Database,
  actor: Person,
  { siteId, call }: { siteId: string; call: Pick<IdeaCall, "title" | "told" | "opensOn" | "closesOn"> },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const site = await kept(tx, actor, siteId);
    const id = newId();
    await tx
      .insertInto("spaces.idea_call")
      .values({
        territory_id: site.territoryId,
        id,
        site_id: siteId,
        title: call.title,
        told: call.told,
        opens_on: call.opensOn,
        closes_on: call.closesOn,
        created_at: now,
      })
      .execute();
    await recordActivity(tx, actor, "call.opened", { kind: "idea-call", id });
  });
}

/** Tells everybody what came of a call. Refuses likewise. */
export async function tellOutcome(
  db: Database,
  actor: Person,
  { callId, outcome }: { callId: string; outcome: string },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const call = found(await findCall(tx, callId));
    await kept(tx, actor, call.siteId);
    await tx
      .updateTable("spaces.idea_call")
      .set({ outcome })
      .where("territory_id", "=", call.territoryId)
      .where("id", "=", callId)
      .execute();
    await recordActivity(tx, actor, "call.told", { kind: "idea-call", id: callId });
  });
}

export type ToSend = {
  callId: string;
  idea: Pick<Idea, "title" | "told" | "groupName" | "email" | "phone" | "language">;
  suspicions: readonly Suspicion[];
  form: { nonce: string; token: string };
  writer: Writer;
};

/**
 * Takes an idea, without an account. The same form sent twice is one idea. Refuses with not-found a call that nobody may
 * know of, with not-now one that is not open.
 */
export async function sendIdea(
  db: Database,
  actor: Actor,
  { callId, idea, suspicions, form, writer }: ToSend,
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const call = found(await findCall(tx, callId));
    const site = found(await findSite(tx, call.siteId));
    if (!site.isPublic) refuse({ kind: "not-found" });
    if (!takesIdeas(call, romeDate(now).toString())) refuse({ kind: "not-now", because: "call-closed" });
    const id = newId();
    const { numInsertedOrUpdatedRows: written = 0n } = await tx
      .insertInto("spaces.idea")
      .values({
        territory_id: call.territoryId,
        id,
        call_id: callId,
        title: idea.title,
        told: idea.told,
        group_name: idea.groupName,
        email: idea.email,
        phone: idea.phone,
        language: idea.language,
        status: "received",
        suspicions: [...suspicions],
        form_hash: hashOf(form.nonce),
        token_hash: hashOf(form.token),
        created_at: now,
      })
      .onConflict((conflict) => conflict.columns(["territory_id", "form_hash"]).doNothing())
      .executeTakeFirst();
    if (written === 0n) return;
    await recordActivity(tx, actor, "idea.sent", { kind: "idea", id });
    if (suspicions.length > 0) return;
    const told = () => ({ name: site.name, path: `${keptSitesPath}/${site.id}`, lines: [] });
    const hosted = { territoryId: site.territoryId, organizationId: null };
    await tellKeepers(tx, "idea", { hosted, told, writer, now });
  });
}

/** Answers who sent an idea. Refuses with not-found who does not keep the register. */
export async function answerIdea(
  db: Database,
  actor: Person,
  asked: { ideaId: string; status: Idea["status"]; answer: string | null; writer: Writer },
  now: Temporal.Instant,
): Promise<void> {
  const { ideaId, status, answer, writer } = asked;
  await inTransaction(db, async (tx) => {
    const idea = found(await findIdea(tx, ideaId));
    if (!mayKeepSites(idea.territoryId, actor)) refuse({ kind: "not-found" });
    await tx
      .updateTable("spaces.idea")
      .set({ status, answer, decided_at: now, decided_by: actor.id })
      .where("territory_id", "=", idea.territoryId)
      .where("id", "=", ideaId)
      .execute();
    await recordActivity(tx, actor, "idea.answered", { kind: "idea", id: ideaId }, { status });
    const isTold = idea.email !== null && status !== "received" && idea.suspicions.length === 0;
    if (!isTold) return;
    const call = found(await findCall(tx, idea.callId));
    await writeMail(tx, ideaLetter(idea.email!, { ...idea, status, answer }, call, writer), now);
  });
}

async function kept(tx: Transaction, actor: Actor, siteId: string): Promise<Site> {
  const site = found(await findSite(tx, siteId));
  return mayKeepSites(site.territoryId, actor) ? site : refuse({ kind: "not-found" });
}
