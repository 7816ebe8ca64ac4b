// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Updateable } from "kysely";
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database, Transaction } from "../../../foundation/database/database.ts";
import type { Schema } from "../../../foundation/database/schema.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { newId } from "../../../foundation/uuid.ts";
import { findAnyLab, getLabToChange } from "../lab/lab.queries.ts";
import { isPublicLab } from "../lab/lab.ts";
import { actorOf, type By } from "./network-by.ts";
import { showNetworks } from "./network-shown.actions.ts";
import { addMoment } from "./network-story.actions.ts";
import { getNetworkToChange } from "./network.queries.ts";
import {
  afterStep,
  type Network,
  type NetworkContent,
  type NetworkLink,
  type NetworkPlace,
  type NetworkStep,
} from "./network.ts";

/**
 * Opens a page for a network that was born in a lab: only its name and its first day. Who runs it tells the rest.
 * Refuses with not-found who does not keep the lab. Gives its id; undefined when the same
 * form (its id is made in the page) was sent before.
 */
export async function beginNetwork(
  db: Database,
  actor: Actor,
  { labId, name, bornOn, id = newId() }: Begun,
  now: Temporal.Instant,
): Promise<string | undefined> {
  return inTransaction(db, async (tx) => {
    const { territoryId, isDemonstration } = await getLabToChange(tx, actor, labId);
    const { numInsertedOrUpdatedRows: written = 0n } = await tx
      .insertInto("labs.network")
      .values({
        territory_id: territoryId,
        lab_id: labId,
        id,
        name,
        status: "draft",
        born_on: bornOn.toString(),
        created_at: now,
        last_modified: now,
        // What is tried in a lab of the demonstration goes with it.
        is_demonstration: isDemonstration,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (written === 0n) return undefined;
    await addMoment(tx, { territoryId, id }, { kind: "born", on: bornOn, people: null, told: null }, now);
    await recordActivity(tx, actor, "network.begun", { kind: "network", id }, { labId });
    return id;
  });
}

type Begun = {
  labId: string;
  name: string;
  bornOn: Temporal.PlainDate;
  id?: string;
};

export type NetworkTold = {
  content: NetworkContent;
  places: readonly NetworkPlace[];
  links: readonly NetworkLink[];
  /** The revision on which it was written. */
  basedOn: number;
};

type Where = { id?: string | undefined; baseUrl: string | undefined };

/**
 * Writes what who runs it says, and tells the directory. Refuses with not-found others, with not-now (moved-on) when
 * somebody wrote in the meantime: nothing is lost of either.
 */
export async function tellNetwork(
  db: Database,
  by: By,
  { id, told, baseUrl }: Where & { told: NetworkTold },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const network = await getNetworkToChange(tx, by, id);
    const { content, places, links, basedOn } = told;
    if (network.revision !== basedOn) refuse({ kind: "not-now", because: "moved-on" });
    await change(tx, network, {
      name: content.name,
      what_they_do: content.whatTheyDo,
      who_to_ask: content.whoToAsk,
      meets: content.meets,
      how_to_join: content.howToJoin,
      phone: content.phone,
      email: content.email,
      topics: [...content.topics],
      revision: network.revision + 1,
      last_modified: now,
    });
    await writePlaces(tx, network, places);
    await writeLinks(tx, network, links);
    await recordActivity(tx, actorOf(by), "network.told", { kind: "network", id: network.id });
    await showNetworks(tx, actorOf(by), [{ ...network, ...content }], { baseUrl, now });
  });
}

/** Takes a step of its life: shown to all, paused, resumed, ended, begun again. Refuses with not-now one that cannot be taken. */
export async function stepNetwork(
  db: Database,
  by: By,
  { id, step, told, baseUrl }: Where & { step: NetworkStep; told: string | null },
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const network = await getNetworkToChange(tx, by, id);
    const after = afterStep(step, network.status);
    if (!after) return refuse({ kind: "not-now", because: `network-is-${network.status}` });
    const lab = await findAnyLab(tx, network.labId);
    if (step === "publish" && !(lab && isPublicLab(lab)))
      refuse({ kind: "not-now", because: "lab-is-draft" });
    const today = romeDate(now);
    await change(tx, network, {
      status: after.to,
      ended_on: after.to === "ended" ? today.toString() : null,
      last_modified: now,
    });
    if (after.moment) {
      await addMoment(tx, network, { kind: after.moment, on: today, people: null, told }, now);
    }
    await recordActivity(tx, actorOf(by), `network.${step}`, { kind: "network", id: network.id });
    await showNetworks(tx, actorOf(by), [{ ...network, status: after.to }], { baseUrl, now });
  });
}

type Key = Pick<Network, "territoryId" | "id">;

async function change(
  tx: Transaction,
  { territoryId, id }: Key,
  columns: Updateable<Schema["labs.network"]>,
): Promise<void> {
  await tx
    .updateTable("labs.network")
    .set(columns)
    .where("territory_id", "=", territoryId)
    .where("id", "=", id)
    .execute();
}

async function writePlaces(
  tx: Transaction,
  { territoryId, id }: Key,
  places: readonly NetworkPlace[],
): Promise<void> {
  await tx
    .deleteFrom("labs.network_place")
    .where("territory_id", "=", territoryId)
    .where("network_id", "=", id)
    .execute();
  if (places.length === 0) return;
  const rows = places.map(({ locationId, name }, position) => ({
    territory_id: territoryId,
    network_id: id,
    id: newId(),
    location_id: locationId,
    place_name: locationId === null ? name : null,
    position,
  }));
  await tx.insertInto("labs.network_place").values(rows).execute();
}

async function writeLinks(
  tx: Transaction,
  { territoryId, id }: Key,
  links: readonly NetworkLink[],
): Promise<void> {
  await tx
    .deleteFrom("labs.network_link")
    .where("territory_id", "=", territoryId)
    .where("network_id", "=", id)
    .execute();
  if (links.length === 0) return;
  const rows = links.map(({ serviceId, organizationId }) => ({
    territory_id: territoryId,
    network_id: id,
    id: newId(),
    service_id: serviceId,
    organization_id: organizationId,
  }));
  await tx
    .insertInto("labs.network_link")
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
