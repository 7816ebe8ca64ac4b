// SPDX-License-Identifier: AGPL-3.0-or-later
import { isDeepStrictEqual } from "node:util";

import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Transaction } from "../../../foundation/database/database.ts";
import { writeChecks } from "../assurance/assurance.actions.ts";
import { groupsOf } from "../assurance/assurance.ts";
import { nothingGathered, type Gathered } from "../import/gathering.ts";
import { refreshFindings } from "../search/finding.actions.ts";
import { findDocument, lockRecord } from "./document.queries.ts";
import type { HeldAsset } from "./held-asset.ts";
import { addRevision, presentRevision } from "./revision.actions.ts";
import { writeDocument } from "./save-document.actions.ts";
import { takeOutOfUse } from "./withdraw.actions.ts";

/**
 * Makes the directory say of some assets what the room that keeps them says: their findings, revisions and traces too.
 * Who calls it has decided that they may. What is told here was told by who runs the thing: it counts as checked.
 */
export async function holdAssets(
  tx: Transaction,
  actor: Actor,
  assets: readonly HeldAsset[],
  now: Temporal.Instant,
): Promise<void> {
  if (assets.length === 0) return;
  for (const asset of assets) await hold(tx, actor, asset, now);
  const thingIds = assets.map(({ id }) => id);
  await refreshFindings(tx, { now, thingIds, sameVocabulary: true });
}

async function hold(tx: Transaction, actor: Actor, asset: HeldAsset, now: Temporal.Instant): Promise<void> {
  const record = { kind: "asset", id: asset.id } as const;
  await lockRecord(tx, asset.id);
  const latest = await presentRevision(tx, record, now);
  const before = latest?.content ?? undefined;
  const gathered = gatheredOf(asset);
  await writeDocument(tx, { ...record, gathered, territoryId: asset.territoryId, before }, now);
  const by = actor.kind === "person" ? actor.id : null;
  await writeChecks(tx, { ...record, groups: groupsOf.asset, method: "owner", by }, now);
  const content = (await findDocument(tx, "asset", asset.id)) ?? null;
  // What is shipped to be looked at has no history here, as no record of the demonstration has.
  if (isDeepStrictEqual(content, before) || asset.isDemonstration) return;

  const act = before === undefined ? "created" : "changed";
  const revision = await addRevision(tx, record, { latest, act, content, now, actor });
  await recordActivity(tx, actor, `asset.${act}`, record, { revision: revision.number });
}

/** Takes it out of what people find; its revisions stay, and holding it again brings it back. Nothing when it is not there. */
export async function letGoOfAsset(
  tx: Transaction,
  actor: Actor,
  id: string,
  now: Temporal.Instant,
): Promise<void> {
  await lockRecord(tx, id);
  if ((await findDocument(tx, "asset", id)) === undefined) return;
  await takeOutOfUse(tx, actor, { kind: "asset", id, closeTo: "inactive" }, now);
}

function gatheredOf(asset: HeldAsset): Gathered {
  const gathered = nothingGathered();
  const at = { file: "", row: 0 };
  gathered.assets.push({
    id: asset.id,
    at,
    row: {
      kind: asset.kind,
      name: asset.name,
      description: asset.description,
      how_to_use: asset.howToUse,
      location_id: asset.locationId,
      area_code: asset.areaCode,
      latitude: null,
      longitude: null,
      organization_id: null,
      is_free: true,
      url: asset.url,
      email: asset.email,
      phones: asset.phone === null ? [] : [{ number: asset.phone }],
      is_demonstration: asset.isDemonstration,
    },
  });
  gathered.withTerms.add(`asset/${asset.id}`);
  for (const code of asset.topics) {
    gathered.descriptions.push({
      entity: "asset",
      linkId: asset.id,
      termId: null,
      taxonomyKey: "categories",
      termCalled: code,
      label: null,
      value: null,
      at,
    });
  }
  return gathered;
}
