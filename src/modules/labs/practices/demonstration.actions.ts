// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import { keeper } from "../../../foundation/actor.ts";
import type { Transaction } from "../../../foundation/database/database.ts";
import { leavePicture } from "../../../foundation/files/kept-picture.ts";
import { hashOf } from "../../../foundation/secrets/token.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { idFrom } from "../../../foundation/uuid.ts";
import { demonstrationNetworkId } from "../networks/demonstration.actions.ts";
import type { ShippedNetworks, ShippedPractice } from "../networks/shipped-networks.ts";
import { beginPractice, stepPractice } from "./practice.actions.ts";
import { findAnyPractice } from "./practice.queries.ts";
import type { PracticeContent } from "./practice.ts";

/** The id of a practice of the demonstration. */
function demonstrationPracticeId(key: string): string {
  return idFrom("demonstration-practice", key);
}

/** Publishes the practices of the demonstration, each on its day, and who copied them; they go with their labs. */
export async function loadDemonstrationPractices(
  tx: Transaction,
  { practices, copies }: Pick<ShippedNetworks, "practices" | "copies">,
  labIds: ReadonlyMap<string, string>,
  now: Temporal.Instant,
): Promise<void> {
  // The older first: a copy comes after what it was started from.
  for (const shipped of practices.toSorted((a, b) => b.published_days_ago - a.published_days_ago)) {
    const id = demonstrationPracticeId(shipped.key);
    const labId = labIds.get(shipped.lab);
    if (labId === undefined) throw new Error(`shipped practice of an unknown lab: ${shipped.key}`);
    if (await findAnyPractice(tx, id)) continue;
    const then = now.subtract({ hours: 24 * shipped.published_days_ago });
    const copiedFrom = shipped.copied_from && demonstrationPracticeId(shipped.copied_from);
    const content = contentOf(shipped, now);
    await beginPractice(tx, keeper, { labId, content, id, copiedFrom, isDemonstration: true }, then);
    await stepPractice(tx, keeper, { id, step: "publish" }, then);
  }
  for (const { practice, group, place, what_changed, days_ago } of copies) {
    const origin = await findAnyPractice(tx, demonstrationPracticeId(practice));
    if (!origin) throw new Error(`shipped copy of an unknown practice: ${practice}`);
    const then = now.subtract({ hours: 24 * days_ago });
    await tx
      .insertInto("labs.practice_copy")
      .values({
        territory_id: origin.territoryId,
        practice_id: origin.id,
        id: idFrom("demonstration-practice-copy", `${practice} ${group}`),
        group_name: group,
        place_name: place,
        what_changed,
        status: "published",
        form_hash: hashOf(`${practice} ${group}`),
        created_at: then,
        decided_at: then,
        is_demonstration: true,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** The pictures that somebody tried on practices of the demonstration's labs, before those go with all that is theirs. */
export async function forgetDemonstrationPictures(tx: Transaction): Promise<void> {
  const { rows } = await sql<{ id: string; picture: Buffer }>`
    delete from labs.practice_photo f using labs.practice p, labs.lab l
    where p.territory_id = f.territory_id and p.id = f.practice_id
      and l.territory_id = p.territory_id and l.id = p.lab_id and l.is_demonstration
    returning f.id, f.picture`.execute(tx);
  for (const { id, picture } of rows) {
    await leavePicture(tx, picture, { usedBy: "labs.practice_photo", thingId: id });
  }
}

function contentOf(shipped: ShippedPractice, now: Temporal.Instant): PracticeContent {
  const { network, figures_from_days_ago: from } = shipped;
  return {
    title: shipped.title,
    line: shipped.line,
    who: shipped.who,
    what: shipped.what,
    cost: shipped.cost,
    steps: shipped.steps,
    peopleNeeded: shipped.people,
    thingsNeeded: shipped.things,
    howItWent: shipped.went,
    toAvoid: shipped.avoid,
    tags: shipped.tags,
    licence: "CC-BY-4.0",
    figuresFrom: from === undefined ? null : romeDate(now).subtract({ days: from }),
    figuresUntil: null,
    networkId: network === undefined ? null : demonstrationNetworkId(network),
    whatChanged: shipped.what_changed ?? null,
  };
}
