// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from "../../src/foundation/database/database.ts";
import { newId } from "../../src/foundation/uuid.ts";
import { storyNow } from "../story.ts";

/** Two districts, each with an organization: what people can belong to. */
export async function twoDistricts(db: Database) {
  const [north, south, shelter, kitchen] = [newId(), newId(), newId(), newId()];
  const mark = north.slice(-6);
  await db
    .insertInto("territories.district")
    .values([
      { id: north, code: `nord-${mark}`, name: `Ambito Nord ${mark}` },
      { id: south, code: `sud-${mark}`, name: `Ambito Sud ${mark}` },
    ])
    .execute();
  await db
    .insertInto("directory.organization")
    .values([
      { id: shelter, name: `Rifugio ${mark}`, territory_id: north, last_modified: storyNow },
      { id: kitchen, name: `Mensa ${mark}`, territory_id: south, last_modified: storyNow },
    ])
    .execute();
  return { north, south, shelter, kitchen, mark };
}

/** The link on a page that shows one, as a path. */
export function invitationPathIn(text: string): string {
  const path = /\/inviti\/[A-Za-z0-9_-]{43}/.exec(text)?.[0];
  if (!path) throw new Error("No invitation link in this text");
  return path;
}
