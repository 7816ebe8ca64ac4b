// SPDX-License-Identifier: AGPL-3.0-or-later
import { keeper } from "../../src/foundation/actor.ts";
import type { Database } from "../../src/foundation/database/database.ts";
import { hashOf } from "../../src/foundation/secrets/token.ts";
import { newId } from "../../src/foundation/uuid.ts";
import { createAssembly } from "../../src/modules/assemblies/assembly/assembly.actions.ts";
import { recordDecision } from "../../src/modules/assemblies/decisions/decision.actions.ts";
import { linkKey } from "../../src/modules/assemblies/members/link-key.actions.ts";
import { memberToken } from "../../src/modules/assemblies/members/link.ts";
import { shareMinutes } from "../../src/modules/assemblies/minutes/life.actions.ts";
import { openVote } from "../../src/modules/assemblies/votes/open.actions.ts";
import { assemblyContent } from "../assemblies/assembly-story.ts";
import { storyNow } from "../story.ts";
import type { Fillings } from "./addresses.ts";

type Places = { district: string; organization: string; hidden: string };

/** An assembly that meets at the hidden place: a meeting with minutes that everybody reads, a vote, a member's link. */
export async function meetingsIn(
  db: Database,
  { district, organization, hidden }: Places,
): Promise<Fillings> {
  const content = assemblyContent({ name: "Consulta Aurora", organizationId: organization });
  const assembly = await createAssembly(db, keeper, { territoryId: district, content }, storyNow);
  const of = { territory_id: district, assembly_id: assembly };
  const [member, meeting, item, vote] = [newId(), newId(), newId(), newId()];
  const token = memberToken(await linkKey(db), { id: member, linkNumber: 0 });
  await db
    .insertInto("assemblies.member")
    .values({
      ...of,
      id: member,
      called: "Ada",
      email: "ada@example.org",
      channel: "email",
      since: "2026-01-01",
      token_hash: hashOf(token),
    })
    .execute();
  await db
    .insertInto("assemblies.meeting")
    .values({
      ...of,
      id: meeting,
      starts_at: storyNow.subtract({ hours: 2 }),
      ends_at: storyNow.subtract({ hours: 1 }),
      location_id: hidden,
      status: "held",
      opened_at: storyNow.subtract({ hours: 2 }),
      closed_at: storyNow.subtract({ hours: 1 }),
      created_at: storyNow,
      last_modified: storyNow,
    })
    .execute();
  await db
    .insertInto("assemblies.agenda_item")
    .values({
      ...of,
      id: item,
      meeting_id: meeting,
      place: 1,
      title: "Le chiavi",
      status: "accepted",
      created_at: storyNow,
    })
    .execute();
  const decided = {
    what: "Due persone hanno le chiavi",
    ownerName: null,
    dueOn: null,
    how: "consensus",
    counts: null,
  } as const;
  await recordDecision(
    db,
    keeper,
    { meetingId: meeting, itemId: item, id: newId(), content: decided },
    storyNow,
  );
  const asked = { question: "Si apre alle nove", ownerName: null, dueOn: null, quorum: null };
  const closesAt = storyNow.add({ hours: 48 });
  await openVote(db, keeper, { meetingId: meeting, itemId: item, id: vote, ...asked, closesAt }, storyNow);
  const writer = { site: "Trama", baseUrl: "https://trama.example" };
  await shareMinutes(db, keeper, { meetingId: meeting, writer }, storyNow);
  return {
    proposte: [item],
    assemblee: [assembly],
    riunioni: [meeting],
    voti: [vote],
    membri: [member],
    "membro token": [token],
  };
}
