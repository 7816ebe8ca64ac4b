// SPDX-License-Identifier: AGPL-3.0-or-later
import { keeper } from "../../src/foundation/actor.ts";
import type { Database } from "../../src/foundation/database/database.ts";
import { createLab, publishLab } from "../../src/modules/labs/lab/lab.actions.ts";
import { savePlace } from "../../src/modules/labs/lab/lab-place.actions.ts";
import { labContent } from "../labs/lab-content.ts";
import { storyNow } from "../story.ts";
import type { Fillings } from "./addresses.ts";

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
  return { laboratori: [id] };
}
