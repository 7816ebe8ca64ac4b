// SPDX-License-Identifier: AGPL-3.0-or-later
import { keeper } from "../../src/foundation/actor.ts";
import type { Database } from "../../src/foundation/database/database.ts";
import { hashOf, newToken } from "../../src/foundation/secrets/token.ts";
import { newId } from "../../src/foundation/uuid.ts";
import { savePlace } from "../../src/modules/labs/lab/lab-place.actions.ts";
import { createLab, publishLab } from "../../src/modules/labs/lab/lab.actions.ts";
import { labContent } from "../labs/lab-content.ts";
import { storyNow } from "../story.ts";
import type { Fillings } from "./addresses.ts";
import { agreementsThere } from "./agreements-there.ts";
import { networksThere } from "./networks-there.ts";

type Places = { district: string; organization: string; hidden: string; area: string };

/** A lab that lives in the hidden place, by its name, and in that of which only the area is told. */
export async function labsIn(
  db: Database,
  { district, organization, hidden, area }: Places,
): Promise<Fillings> {
  const content = labContent({ name: "Laboratorio Aurora", organizationId: organization });
  const id = await createLab(db, keeper, { territoryId: district, content }, storyNow);
  const ofLab = { takesActivities: true, since: null, until: null };
  const inHidden = { ...ofLab, locationId: hidden, name: "Casaquarzina", kind: "main" } as const;
  const inArea = { ...ofLab, locationId: area, name: "Centro Ametista", kind: "connected" } as const;
  await savePlace(db, keeper, { labId: id, place: inHidden }, storyNow);
  await savePlace(db, keeper, { labId: id, place: inArea }, storyNow);
  await publishLab(db, keeper, id, storyNow);
  return {
    laboratori: [id],
    ...(await followedThere(db, { territoryId: district, labId: id })),
    ...(await agreementsThere(db, { labId: id, hidden })),
    ...(await networksThere(db, { territoryId: district, labId: id, hidden })),
  };
}

/** A public note of its diary, and somebody who follows it. */
async function followedThere(
  db: Database,
  { territoryId, labId }: { territoryId: string; labId: string },
): Promise<Fillings> {
  const [note, follower, token] = [newId(), newId(), newToken()];
  await db
    .insertInto("labs.diary_note")
    .values({
      territory_id: territoryId,
      lab_id: labId,
      id: note,
      about_day: "2026-12-08",
      visibility: "public",
      body: "Eravamo in dodici.",
      created_at: storyNow,
      last_modified: storyNow,
      published_at: storyNow,
    })
    .execute();
  await db
    .insertInto("labs.follower")
    .values({
      territory_id: territoryId,
      id: follower,
      email: "ada@example.org",
      token_hash: hashOf(token),
      created_at: storyNow,
      confirmed_at: storyNow,
      asked_at: storyNow,
      seen_at: storyNow,
    })
    .execute();
  await db
    .insertInto("labs.following")
    .values({
      territory_id: territoryId,
      follower_id: follower,
      id: newId(),
      lab_id: labId,
      is_confirmed: true,
      created_at: storyNow,
    })
    .execute();
  return { diario: [note], "seguo token": [token] };
}
