// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { writeMail } from "../../../foundation/mail/outbox.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { hashOf, newToken } from "../../../foundation/secrets/token.ts";
import type { Suspicion } from "../../../foundation/suspicion.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { newId } from "../../../foundation/uuid.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { listHeldOf } from "../../accounts/memberships/membership.queries.ts";
import { findPerson } from "../../accounts/person.queries.ts";
import { findAnyLab } from "../lab/lab.queries.ts";
import { actorOf, type By } from "./network-by.ts";
import { joinLetter, linkLetter, type Writer } from "./network-letter.ts";
import { listNetworkKeepers } from "./network-people.queries.ts";
import { getNetwork, getNetworkToChange } from "./network.queries.ts";
import type { Network } from "./network.ts";

const mostKeepers = 6;
const mostTold = 20;

type Given = {
  /** Made in the page: the same form sent twice is one link. */
  keeperId?: string | undefined;
  id?: string | undefined;
  called: string;
  email: string | null;
  language: Language;
  writer: Writer;
};

/**
 * Gives somebody who runs the network a private link, by e-mail when they left one. Gives the token, to be shown once
 * to who gives it by hand; undefined when it was given before. Refuses with not-found who does not keep the network,
 * with not-now when many have one already.
 */
export async function giveLink(
  db: Database,
  by: By,
  given: Given,
  now: Temporal.Instant,
): Promise<string | undefined> {
  const { keeperId = newId(), id, called, email, language, writer } = given;
  return inTransaction(db, async (tx) => {
    const network = await getNetworkToChange(tx, by, id);
    if ((await listNetworkKeepers(tx, network.id)).length >= mostKeepers) {
      refuse({ kind: "not-now", because: "many-keepers" });
    }
    const token = newToken();
    const { numInsertedOrUpdatedRows: written = 0n } = await tx
      .insertInto("labs.network_keeper")
      .values({
        territory_id: network.territoryId,
        network_id: network.id,
        id: keeperId,
        called,
        email,
        language,
        token_hash: hashOf(token),
        created_at: now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (written === 0n) return undefined;
    await sendLink(tx, network, { email, language, token, writer }, now);
    await recordActivity(tx, actorOf(by), "network.link-given", { kind: "network", id: network.id });
    return token;
  });
}

/** A new link for somebody who lost theirs; the one before opens nothing. Refuses likewise. Gives the token. */
export async function renewLink(
  db: Database,
  by: By,
  { id, keeperId, writer }: { id?: string | undefined; keeperId: string; writer: Writer },
  now: Temporal.Instant,
): Promise<string> {
  return inTransaction(db, async (tx) => {
    const network = await getNetworkToChange(tx, by, id);
    const keeper = found((await listNetworkKeepers(tx, network.id)).find((one) => one.id === keeperId));
    const token = newToken();
    await tx
      .updateTable("labs.network_keeper")
      .set({ token_hash: hashOf(token) })
      .where("territory_id", "=", network.territoryId)
      .where("id", "=", keeperId)
      .execute();
    await sendLink(tx, network, { ...keeper, token, writer }, now);
    await recordActivity(tx, actorOf(by), "network.link-given", { kind: "network", id: network.id });
    return token;
  });
}

/** Somebody runs it no more: their link, name and address go at once. Refuses likewise. */
export async function takeLinkAway(
  db: Database,
  by: By,
  { id, keeperId }: { id?: string | undefined; keeperId: string },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const network = await getNetworkToChange(tx, by, id);
    await tx
      .deleteFrom("labs.network_keeper")
      .where("territory_id", "=", network.territoryId)
      .where("network_id", "=", network.id)
      .where("id", "=", keeperId)
      .execute();
    await recordActivity(tx, actorOf(by), "network.link-taken", { kind: "network", id: network.id });
  });
}

async function sendLink(
  tx: Transaction,
  network: Network,
  {
    email,
    language,
    token,
    writer,
  }: { email: string | null; language: Language; token: string; writer: Writer },
  now: Temporal.Instant,
): Promise<void> {
  if (email === null) return;
  const lab = found(await findAnyLab(tx, network.labId));
  await writeMail(
    tx,
    linkLetter({ to: email, language }, { name: network.name, lab: lab.name }, token, writer),
    now,
  );
}

export type Joining = { called: string; contact: string; told: string | null; language: Language };

/**
 * Somebody would like to join, without an account. The same form sent twice is one request. Who runs the network is
 * written to, without the name; when nobody of them left an address, who keeps the lab. Refuses with not-found a network
 * that nobody may know of, with not-now one at rest.
 */
export async function askToJoin(
  db: Database,
  actor: Actor,
  asked: {
    networkId: string;
    joining: Joining;
    suspicions: readonly Suspicion[];
    nonce: string;
    writer: Writer;
  },
  now: Temporal.Instant,
): Promise<void> {
  const { networkId, joining, suspicions, nonce, writer } = asked;
  await inTransaction(db, async (tx) => {
    const network = await getNetwork(tx, networkId);
    if (network.status !== "active") refuse({ kind: "not-now", because: `network-is-${network.status}` });
    const { numInsertedOrUpdatedRows: written = 0n } = await tx
      .insertInto("labs.network_request")
      .values({
        territory_id: network.territoryId,
        network_id: network.id,
        id: newId(),
        ...joining,
        form_hash: hashOf(nonce),
        suspicions: [...suspicions],
        created_at: now,
      })
      .onConflict((conflict) => conflict.columns(["territory_id", "network_id", "form_hash"]).doNothing())
      .executeTakeFirst();
    if (written === 0n) return;
    await recordActivity(tx, actor, "network.asked", { kind: "network", id: network.id });
    if (suspicions.length === 0) await tellWhoRunsIt(tx, network, writer, now);
  });
}

async function tellWhoRunsIt(
  tx: Transaction,
  network: Network,
  writer: Writer,
  now: Temporal.Instant,
): Promise<void> {
  const keepers = await listNetworkKeepers(tx, network.id);
  const reached = keepers.filter((keeper) => keeper.email !== null);
  for (const { email, language } of reached) {
    await writeMail(tx, joinLetter({ to: email!, language }, network, "runs", writer), now);
  }
  if (reached.length > 0) return;
  const held = await listHeldOf(tx, { kind: "lab", id: network.labId }, romeDate(now).toString());
  for (const personId of [...new Set(held.map((one) => one.personId))].slice(0, mostTold)) {
    const person = await findPerson(tx, personId);
    if (!person) continue;
    await writeMail(
      tx,
      joinLetter({ to: person.email, language: person.language }, network, "lab", writer),
      now,
    );
  }
}

/** Marks that somebody was answered. Refuses with not-found who does not keep the network. */
export async function markAnswered(
  db: Database,
  by: By,
  { id, requestId }: { id?: string | undefined; requestId: string },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const network = await getNetworkToChange(tx, by, id);
    await tx
      .updateTable("labs.network_request")
      .set({ answered_at: now })
      .where("territory_id", "=", network.territoryId)
      .where("network_id", "=", network.id)
      .where("id", "=", requestId)
      .where("answered_at", "is", null)
      .execute();
    await recordActivity(tx, actorOf(by), "network.answered", { kind: "network", id: network.id });
  });
}

const answeredFor = { hours: 30 * 24 };
const waitingFor = { hours: 90 * 24 };

/** Forgets who asked to join, and who ran networks that ended a month ago. Gives how many people. */
export async function forgetNetworkPeople(db: Database, now: Temporal.Instant): Promise<number> {
  return inTransaction(db, async (tx) => {
    const asked = await tx
      .updateTable("labs.network_request")
      .set({ called: null, contact: null, told: null, forgotten_at: now })
      .where("forgotten_at", "is", null)
      .where(({ or, eb }) =>
        or([
          eb("answered_at", "<", now.subtract(answeredFor)),
          eb("created_at", "<", now.subtract(waitingFor)),
        ]),
      )
      .executeTakeFirst();
    const before = romeDate(now).subtract({ days: 30 }).toString();
    const ran = await tx
      .deleteFrom("labs.network_keeper")
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom("labs.network as n")
            .select("n.id")
            .whereRef("n.territory_id", "=", "labs.network_keeper.territory_id")
            .whereRef("n.id", "=", "labs.network_keeper.network_id")
            .where("n.status", "=", "ended")
            .where("n.ended_on", "<", before),
        ),
      )
      .executeTakeFirst();
    return Number(asked.numUpdatedRows) + Number(ran.numDeletedRows);
  });
}
