// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import { keeper } from "../../src/foundation/actor.ts";
import { hashOf } from "../../src/foundation/secrets/token.ts";
import { newId } from "../../src/foundation/uuid.ts";
import { createAssembly } from "../../src/modules/assemblies/assembly/assembly.actions.ts";
import type { AssemblyContent } from "../../src/modules/assemblies/assembly/assembly.ts";
import { linkKey } from "../../src/modules/assemblies/members/link-key.actions.ts";
import { memberToken } from "../../src/modules/assemblies/members/link.ts";
import type { MemberContent } from "../../src/modules/assemblies/members/member.ts";
import { rome } from "../calendar/calendar-story.ts";
import { signIn } from "../people.ts";
import { recordsOf } from "../records.ts";
import { openStory } from "../story.ts";

/** An assembly as most tests want it: open, quorum of half the members, one delegation each. */
export function assemblyContent(more: Partial<AssemblyContent> = {}): AssemblyContent {
  return {
    kind: "consulta",
    labId: null,
    organizationId: null,
    name: "Consulta di In Scala",
    purpose: "Qui si decide insieme che cosa fare nel laboratorio.",
    howToJoin: null,
    rules: null,
    hasOpenMeetings: true,
    noticeDays: 7,
    quorumKind: "percent",
    quorum: 50,
    mostDelegations: 1,
    status: "active",
    ...more,
  };
}

/**
 * Word for tests: a district with Pavia, an association with a place there, a lab, its consulta; the lab's contact
 * keeps it, an editor of the district too; a stranger has an account and nothing else. It is 2026-12-09, ten in Rome.
 */
export async function openAssemblyStory() {
  const story = await openStory();
  const { db } = story.house;
  const make = recordsOf(db);
  const district = newId();
  await db
    .insertInto("territories.district")
    .values({ id: district, code: "pavia", name: "Ambito di Pavia" })
    .execute();
  await make.area({
    code: "018110",
    name: "Pavia",
    territory_id: district,
    longitude: 9.16,
    latitude: 45.19,
  });
  const organization = await make.organization({ name: "Associazione In Scala", territory_id: district });
  const place = await make.place({
    name: "In Scala",
    organization_id: organization,
    territory_id: district,
    area_code: "018110",
    longitude: 9.15,
    latitude: 45.2,
  });
  const lab = newId();
  await db
    .insertInto("labs.lab")
    .values({
      territory_id: district,
      id: lab,
      name: "Laboratorio In Scala",
      organization_id: organization,
      status: "active",
      created_at: story.house.now(),
      published_at: story.house.now(),
      last_modified: story.house.now(),
    })
    .execute();
  const facilitator = await signIn(story, { roles: [{ role: "lab-contact", of: lab }], name: "Fabia" });
  const editor = await signIn(story, { roles: [{ role: "editor", of: district }], name: "Edo" });
  const stranger = await signIn(story, { name: "Ugo" });
  const consulta = await assembly();

  /** Another assembly of the lab; gives its id. */
  async function assembly(more: Partial<AssemblyContent> = {}): Promise<string> {
    const content = assemblyContent({ labId: lab, ...more });
    return createAssembly(db, keeper, { territoryId: district, content }, story.house.now());
  }

  /** A member since the first of the year, reached by e-mail; gives their id, and the path of their own page. */
  async function member(
    called: string,
    more: Partial<MemberContent> & { personId?: string; assemblyId?: string } = {},
  ): Promise<{ id: string; path: string; token: string }> {
    const id = newId();
    const token = memberToken(await linkKey(db), { id, linkNumber: 0 });
    const { personId = null, assemblyId = consulta, ...said } = more;
    await db
      .insertInto("assemblies.member")
      .values({
        territory_id: district,
        assembly_id: assemblyId,
        id,
        person_id: personId,
        called,
        email: said.email === undefined ? `${called.toLowerCase()}@example.org` : said.email,
        phone: said.phone ?? null,
        channel: said.channel ?? "email",
        part: said.part ?? "member",
        stands_for: said.standsFor ?? null,
        since: said.since ?? "2026-01-01",
        until: said.until ?? null,
        status: "confirmed",
        token_hash: hashOf(token),
        decided_at: story.house.now(),
      })
      .execute();
    return { id, token, path: `/membro/${token}` };
  }

  /** A meeting of the consulta, planned: "2026-12-20T18:00" for two hours; the rest as told. Gives its id. */
  async function meeting(
    starts = "2026-12-20T18:00",
    more: {
      assemblyId?: string;
      isOpen?: boolean;
      status?: "planned" | "open" | "held" | "cancelled";
      convokedAt?: Temporal.Instant;
      openedAt?: Temporal.Instant;
    } = {},
  ): Promise<string> {
    const id = newId();
    const startsAt = rome(starts);
    const status = more.status ?? "planned";
    await db
      .insertInto("assemblies.meeting")
      .values({
        territory_id: district,
        assembly_id: more.assemblyId ?? consulta,
        id,
        starts_at: startsAt,
        ends_at: startsAt.add({ hours: 2 }),
        location_id: place,
        place_name: "In Scala",
        is_open: more.isOpen ?? true,
        status,
        status_reason: status === "cancelled" ? "neve" : null,
        convoked_at: more.convokedAt ?? null,
        opened_at: more.openedAt ?? (status === "open" || status === "held" ? startsAt : null),
        closed_at: status === "held" ? startsAt.add({ hours: 2 }) : null,
        created_at: story.house.now(),
        last_modified: story.house.now(),
      })
      .execute();
    return id;
  }

  /** A point of a meeting's agenda, or one that waits; gives its id. */
  async function item(
    title: string,
    more: { meetingId?: string; assemblyId?: string; place?: number; status?: string; body?: string } = {},
  ): Promise<string> {
    const id = newId();
    await db
      .insertInto("assemblies.agenda_item")
      .values({
        territory_id: district,
        assembly_id: more.assemblyId ?? consulta,
        id,
        meeting_id: more.meetingId ?? null,
        place: more.place ?? (more.meetingId ? 1 : null),
        title,
        body: more.body ?? null,
        status: more.status ?? (more.meetingId ? "accepted" : "proposed"),
        created_at: story.house.now(),
      })
      .execute();
    return id;
  }

  return {
    ...story,
    story,
    db,
    make,
    district,
    organization,
    place,
    lab,
    consulta,
    facilitator,
    editor,
    stranger,
    assembly,
    member,
    meeting,
    item,
  };
}
