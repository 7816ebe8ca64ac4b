// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from "../../../foundation/database/database.ts";
import type { LabPhoto, PhotoConsent } from "./photo.ts";

/** The pictures of a lab, in their order. */
export async function listLabPhotos(db: Database, labId: string): Promise<LabPhoto[]> {
  const rows = await db
    .selectFrom("labs.photo as p")
    .innerJoin("foundation.picture as k", "k.hash", "p.picture")
    .select(["p.id", "p.picture", "p.alt", "p.consent", "k.width", "k.height"])
    .where("p.lab_id", "=", labId)
    .orderBy("p.position")
    .orderBy("p.id")
    .execute();
  return rows.map(({ id, picture, alt, consent, width, height }) => ({
    id,
    hash: picture.toString("hex"),
    alt,
    consent: consent as PhotoConsent,
    width,
    height,
  }));
}
