// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Hono } from "hono";

import { keeper, roles, type Role } from "../src/foundation/actor.ts";
import type { Database } from "../src/foundation/database/database.ts";
import { newId } from "../src/foundation/uuid.ts";
import { giveMembership } from "../src/modules/accounts/memberships/membership.actions.ts";
import { kindOf } from "../src/modules/accounts/memberships/membership.ts";
import { welcomePerson } from "../src/modules/accounts/person.actions.ts";
import type { Env } from "../src/web/house.ts";
import { someAddress } from "./people.ts";
import { recordsOf } from "./records.ts";
import { storyNow } from "./story.ts";

export type Door = { method: string; path: string };

/** Every route a room or the web declares; steps that all requests pass end with a star. */
export function doorsOf(app: Hono<Env>): Door[] {
  const doors = app.routes
    .filter(({ path }) => !path.endsWith("*"))
    .map(({ method, path }) => `${method === "ALL" ? "GET" : method} ${path}`);
  return [...new Set(doors)].toSorted().map((door) => {
    const [method, path] = door.split(" ") as [string, string];
    return { method, path };
  });
}

/** What somebody can hold a role of, and one record of each kind and one person that belong to it, by where their pages are. */
export type World = {
  of: Record<"district" | "organization" | "desk" | "lab", string>;
  ids: Map<string, string>;
};

export async function worldOf(db: Database): Promise<World> {
  const make = recordsOf(db);
  const [district, organization, desk, lab] = [newId(), newId(), newId(), newId()];
  const code = `d-${district.slice(-12)}`;
  await db
    .insertInto("territories.district")
    .values({ id: district, code, name: `Ambito ${code}` })
    .execute();
  const ours = { territory_id: district, organization_id: organization };
  await make.organization({ id: organization, name: "Auser", territory_id: district });
  const place = await make.place({ name: "Spazio Auser", ...ours });
  await db
    .insertInto("helpdesk.desk")
    .values({ ...ours, id: desk, name: "Sportello Auser", created_at: storyNow })
    .execute();
  const [space, site] = [newId(), newId()];
  const opened = { created_at: storyNow, last_modified: storyNow };
  await db
    .insertInto("spaces.space")
    .values({ ...ours, ...opened, id: space, location_id: place, name: "Sala Auser" })
    .execute();
  await db
    .insertInto("spaces.site")
    .values({
      ...opened,
      territory_id: district,
      id: site,
      name: "Ex asilo",
      kind: "school",
      state: "disused",
      where_said: "Pavia",
      owned_by: "public",
    })
    .execute();
  const ids = new Map([
    ["distretti", district],
    ["spazi", space],
    ["recupero", site],
    ["punti", desk],
    ["organizzazioni", organization],
    ["luoghi", place],
    ["servizi", await make.service({ name: "Aiuto compiti", ...ours })],
    ["risorse", await make.asset({ name: "Carrozzina", kind: "institutions", ...ours })],
  ]);
  const now = storyNow;
  const { id: personId } = await welcomePerson(db, keeper, { email: someAddress(), now });
  const of = { kind: "organization", id: organization } as const;
  const contact = { personId, role: "organization-contact", of, givenBy: null, now } as const;
  ids.set("persone", personId).set("ruoli", await giveMembership(db, keeper, contact));
  const campaign = newId();
  await db
    .insertInto("directory.campaign")
    .values({ id: campaign, territory_id: district, season: "june", is_stale_only: true, started_at: now })
    .execute();
  ids.set("campagne", campaign);
  return { of: { district, organization, desk, lab }, ids };
}

/** The role of this world's thing of its kind; an administrator's is of the installation. */
export function holdingOf(role: Role, world: World): { role: Role; of: string | null } {
  const kind = kindOf[role];
  return { role, of: kind === "installation" ? null : world.of[kind] };
}

/** Somebody at the desk of this world, with what access asks for beside the role. */
export function atDeskOf({ of }: World, personId: string) {
  return { territoryId: of.district, deskId: of.desk, personId };
}

/**
 * The route with something in every blank: a record of the world where its address says which kind, a token that opens
 * nothing, the first of several words, else an identifier that nobody has.
 */
export function addressTo(path: string, world?: World): string {
  const parts = path.replaceAll(/\/:\w+(\{[^/]*\})?\?/g, "").split(/\/(?![^{]*\})/);
  const written: string[] = [];
  for (const part of parts) written.push(part.startsWith(":") ? blank(part, written.at(-1), world) : part);
  return written.join("/");
}

function blank(part: string, before: string | undefined, world: World | undefined): string {
  const pattern = /\{(.*)\}$/.exec(part)?.[1] ?? "";
  if (pattern.includes("{43}")) return "A".repeat(43);
  const word = /^\(?(?:\?:)?([a-z][a-z-]*)(\|[a-z-]+)+\)?$/.exec(pattern)?.[1];
  return word ?? world?.ids.get(before ?? "") ?? "00000000-0000-7000-8000-000000000000";
}

/** "in", "shut" (sent to sign in, 401, 403), "hidden" (404) or "fault": how a door answers. */
export function saidBy(answer: Response): "in" | "shut" | "hidden" | "fault" {
  const to = answer.headers.get("Location") ?? "";
  // Being sent to sign in is finding the door shut.
  if (answer.status === 302 && /^(\/en)?\/entra\b/.test(to)) return "shut";
  if (answer.status === 401 || answer.status === 403) return "shut";
  if (answer.status === 404) return "hidden";
  return answer.status >= 500 ? "fault" : "in";
}

/** Somebody with an account and no role, each role here, and those who hold one elsewhere. */
export const kinds = [
  "stranger",
  ...roles,
  "district elsewhere",
  "editor elsewhere",
  "organization-contact elsewhere",
  "desk-operator elsewhere",
];

/** Who of these, in words. */
export function said(who: string[]): string {
  if (who.length === kinds.length) return "whoever is signed in";
  return who.join(", ") || "nobody, of what is here";
}
