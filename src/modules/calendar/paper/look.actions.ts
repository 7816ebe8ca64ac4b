// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { recordActivity } from "../../../foundation/activity.ts";
import type { Actor } from "../../../foundation/actor.ts";
import type { Database } from "../../../foundation/database/database.ts";
import { inTransaction } from "../../../foundation/database/transaction.ts";
import { keepPicture, leavePicture } from "../../../foundation/files/kept-picture.ts";
import type { ReadyPicture } from "../../../foundation/files/picture.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { listPlaceBriefs } from "../../directory/records/place-brief.queries.ts";
import { whyNotWrite } from "../activities/activity.policy.ts";

export type LookChosen = {
  locationId: string;
  colour: string;
  /** A new logo; null takes it away, undefined leaves the one that is there. */
  logo: ReadyPicture | null | undefined;
};

/** Says how the paper of a place looks. Refuses who does not write what happens there. */
export async function chooseLook(
  db: Database,
  actor: Actor,
  { locationId, colour, logo }: LookChosen,
  now: Temporal.Instant,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const place = (await listPlaceBriefs(tx, [locationId])).get(locationId);
    if (!place?.territory_id) return refuse({ kind: "not-found" });
    const owners = {
      territoryId: place.territory_id,
      organizationId: null,
      hostId: place.organization_id,
      locationId,
    };
    const why = whyNotWrite(owners, actor);
    if (why) refuse(why);

    const use = { usedBy: "calendar.look", thingId: locationId } as const;
    const before = await tx
      .selectFrom("calendar.look")
      .select("logo")
      .where("location_id", "=", locationId)
      .forUpdate()
      .executeTakeFirst();
    const kept = logo === undefined ? (before?.logo ?? null) : (logo?.hash ?? null);
    if (logo) await keepPicture(tx, logo, use, now);
    await tx
      .insertInto("calendar.look")
      .values({ territory_id: place.territory_id, location_id: locationId, colour, logo: kept })
      .onConflict((conflict) =>
        conflict.columns(["territory_id", "location_id"]).doUpdateSet({ colour, logo: kept }),
      )
      .execute();
    if (before?.logo && !(kept && before.logo.equals(kept))) await leavePicture(tx, before.logo, use);
    await recordActivity(tx, actor, "look.chosen", { kind: "location", id: locationId });
  });
}
