// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";
import type { Child } from "hono/jsx";

import type { Actor } from "../../foundation/actor.ts";
import type { Database } from "../../foundation/database/database.ts";
import { linkTo } from "../../ui/frame.ts";
import type { Env, House } from "../../web/house.ts";
import type { Writer } from "../spaces/booking/writer.ts";
import type { Assembly } from "./assembly/assembly.ts";
import { tellMembersJob } from "./convocation/notice.ts";
import type { Meeting } from "./meetings/meeting.ts";
import { keepBaseUrl } from "./members/link-key.actions.ts";
import type { Member } from "./members/member.ts";

export const uuidPattern = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}" as const;

/** What the room above (labs) knows of labs, told by the roof: this room may not ask it. */
export type LabsKnown = {
  /** Names of labs that everybody may read of, by id. */
  namesOf: (db: Database, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** Labs that somebody keeps, with who answers for them. */
  listToKeep: (
    db: Database,
    actor: Actor,
  ) => Promise<readonly { id: string; name: string; territoryId: string; organizationId: string | null }[]>;
};

export const noLabs: LabsKnown = {
  namesOf: async () => new Map(),
  listToKeep: async () => [],
};

/** What the parts beside this one (minutes, decisions, votes) put on its pages. */
export type MeetingPart = (
  c: Context<Env>,
  of: { meeting: Meeting; assembly: Assembly; isMember: boolean; mayKeep: boolean },
) => Promise<Child | undefined>;
export type AssemblyPart = (c: Context<Env>, of: { assembly: Assembly }) => Promise<Child | undefined>;
export type MemberPart = (
  c: Context<Env>,
  of: { member: Member; token: string },
) => Promise<Child | undefined>;

/** In whose name letters go; remembers where their links lead, for those that jobs write. */
export async function writerOf(house: House): Promise<Writer> {
  await keepBaseUrl(house.db, house.baseUrl);
  return { site: (await house.site()).name, baseUrl: house.baseUrl };
}

/** Tells members, and sends letters, as soon as can be. */
export async function tellSoon(house: House): Promise<void> {
  await house.later?.(tellMembersJob, {});
  await house.mail?.wake();
}

/** After a form: to a page of ours, in the language of this one. */
export function seeOther(c: Context<Env>, path: string): Response {
  return c.redirect(linkTo({ language: c.get("language") }, path), 303);
}

/** What is behind a secret link is kept by no cache, and no other site is told where one came from. */
export function keepSecret(c: Context<Env>): void {
  c.header("Cache-Control", "no-store");
  c.header("Referrer-Policy", "no-referrer");
}
