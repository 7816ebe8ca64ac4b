// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from "../../src/foundation/uuid.ts";
import type { Browser } from "../cookies.ts";
import { openAssemblyStory } from "./assembly-story.ts";

/** Word for tests: the consulta of the story, with meetings whose minutes are written, members who are there, votes. */
export async function openMinutesStory() {
  const story = await openAssemblyStory();
  const { db, district } = story;

  /** A meeting with these items; gives where its minutes are written. */
  async function begun(
    titles: readonly string[],
    starts = "2026-12-09T09:00",
    more: { isOpen?: boolean; assemblyId?: string } = {},
  ) {
    const meetingId = await story.meeting(starts, { status: "open", ...more });
    const items: string[] = [];
    for (const [index, title] of titles.entries()) {
      items.push(
        await story.item(title, {
          meetingId,
          place: index + 1,
          assemblyId: more.assemblyId ?? story.consulta,
        }),
      );
    }
    return { meetingId, items, path: `/redazione/riunioni/${meetingId}/verbale` };
  }

  /** Members who are there, and who stands for whom: {"Ada": "Dora"} is Ada standing for Dora, who is away. */
  async function present(
    meetingId: string,
    names: readonly string[],
    standingFor: Record<string, string> = {},
  ) {
    const ids = new Map<string, string>();
    for (const name of [...names, ...Object.values(standingFor)])
      ids.set(name, (await story.member(name)).id);
    const now = story.house.now();
    for (const name of names) {
      await db
        .insertInto("assemblies.presence")
        .values({
          territory_id: district,
          meeting_id: meetingId,
          id: newId(),
          member_id: ids.get(name)!,
          came_at: now,
        })
        .execute();
    }
    for (const [to, from] of Object.entries(standingFor)) {
      await db
        .insertInto("assemblies.delegation")
        .values({
          territory_id: district,
          meeting_id: meetingId,
          id: newId(),
          from_member_id: ids.get(from)!,
          to_member_id: ids.get(to)!,
          made_by: "keeper",
          made_at: now,
        })
        .execute();
    }
  }

  /** The item under which a meeting approves the minutes before. */
  async function approvalOf(meetingId: string): Promise<string> {
    const row = await db
      .selectFrom("assemblies.agenda_item")
      .select("id")
      .where("meeting_id", "=", meetingId)
      .where("approves", "is not", null)
      .orderBy("place")
      .executeTakeFirstOrThrow();
    return row.id;
  }

  return { ...story, begun, present, approvalOf, text, decision, textOf };
}

/** The form of an item. */
function text(testo: string, revisione: number) {
  return { testo, revisione: String(revisione), esito: "discussed" };
}

/** The form of a decision by consensus. */
function decision(cosa: string) {
  return { id: newId(), cosa, come: "consensus" };
}

/** A page as text. */
async function textOf(browser: Pick<Browser, "get">, path: string): Promise<string> {
  const html = await (await browser.get(path)).text();
  return html.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
}
