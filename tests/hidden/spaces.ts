// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from "../../src/foundation/database/database.ts";
import { hashOf } from "../../src/foundation/secrets/token.ts";
import { newId } from "../../src/foundation/uuid.ts";
import { storyNow } from "../story.ts";
import type { Fillings } from "./addresses.ts";

type Places = { district: string; organization: string; hidden: string; area: string };

/** A room that is open in the hidden place and one in that of which only the area is told, with a season and a request of each. */
export async function spacesIn(
  db: Database,
  { district, organization, hidden, area }: Places,
): Promise<Fillings> {
  const [spaces, seasons, requests, tokens] = [[], [], [], []] as [string[], string[], string[], string[]];
  for (const place of [hidden, area]) {
    const [space, season, request, token] = [newId(), newId(), newId(), newId().padEnd(43, "x")];
    const ours = { territory_id: district, created_at: storyNow };
    await db
      .insertInto("spaces.space")
      .values({
        ...ours,
        id: space,
        location_id: place,
        organization_id: organization,
        name: "Sala Aurora",
        status: "open",
        last_modified: storyNow,
      })
      .execute();
    await db
      .insertInto("spaces.season")
      .values({
        ...ours,
        id: season,
        space_id: space,
        name: "Inverno",
        starts_on: "2027-01-01",
        ends_on: "2027-03-01",
        wishes_from: "2026-12-01",
        wishes_until: "2026-12-31",
      })
      .execute();
    await db
      .insertInto("spaces.request")
      .values({
        ...ours,
        id: request,
        space_id: space,
        kind: "asked",
        status: "waiting",
        asker: "anyone",
        contact_name: "Ada",
        email: "ada@example.org",
        purpose: "Prove",
      })
      .execute();
    await db
      .insertInto("spaces.request_link")
      .values({ ...ours, token_hash: hashOf(token), request_id: request })
      .execute();
    spaces.push(space);
    seasons.push(season);
    requests.push(request);
    tokens.push(token);
  }
  const nothing = ["00000000-0000-7000-8000-000000000000"];
  return {
    spazi: spaces,
    stagioni: seasons,
    richieste: [...requests, ...nothing],
    "richieste token": tokens,
    calendario: [`${"A".repeat(43)}.ics`],
    immagini: [`${"a".repeat(64)}-800.webp`],
    recupero: nothing,
    chiamate: nothing,
    "idee token": ["A".repeat(43)],
  };
}
