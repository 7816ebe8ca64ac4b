// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { rome } from "../calendar/calendar-story.ts";
import { bodyOf, formIn } from "../editing/writing.ts";
import { signIn } from "../people.ts";
import { openAssemblyStory } from "./assembly-story.ts";

const story = await openAssemblyStory();
const { db, consulta, facilitator, district, lab, organization, place } = story;
/** Keeps the assembly, and opens the room. */
const host = await signIn(story, {
  roles: [
    { role: "lab-contact", of: lab },
    { role: "organization-contact", of: organization },
  ],
  name: "Olga",
});
const base = `/redazione/assemblee/${consulta}`;

/** A room at the lab's place, that its own organization opens. */
const at = { territory_id: district, location_id: place, organization_id: organization };
const room = await story.make.space({ ...at, name: "Sala grande" });

const html = async (answer: Response | Promise<Response>) => (await bodyOf(await answer)).html;

async function plan(who: typeof host, from: string, to: string): Promise<{ id: string; page: string }> {
  const form = formIn(await html(who.get(`${base}/riunioni/nuova`)));
  const fields = {
    ...form,
    giorno: "2026-12-20",
    dalle: from,
    alle: to,
    luogo: "In Scala, Pavia",
    stanza: room,
  };
  const sent = await who.post(`${base}/riunioni/nuova`, fields);
  expect(sent.status).toBe(303);
  const where = sent.headers.get("location")!;
  return { id: /riunioni\/([0-9a-f-]{36})/.exec(where)![1]!, page: await html(who.get(where)) };
}

async function booked(): Promise<string[]> {
  const rows = await db
    .selectFrom("spaces.booking")
    .select(["starts_at"])
    .where("space_id", "=", room)
    .where("status", "=", "accepted")
    .orderBy("starts_at")
    .execute();
  return rows.map((row) => row.starts_at.toString());
}

test("a meeting has its room with it: booked when it is planned, moved along, given back, and said when it is taken", async () => {
  const first = await plan(host, "18:00", "20:00");
  expect(await booked()).toEqual(["2026-12-20T17:00:00Z"]);

  // Another at the same hours is planned all the same, and its page says that the room is not there.
  const second = await plan(host, "19:00", "21:00");
  expect(await booked()).toEqual(["2026-12-20T17:00:00Z"]);
  expect(second.page).toContain("La riunione è salvata, ma la stanza non è prenotata");
  expect(first.page).not.toContain("la stanza non è prenotata");

  const path = `/redazione/riunioni/${first.id}`;
  const form = formIn(await html(host.get(`${path}/modifica`)));
  const moved = { ...form, giorno: "2026-12-21", perche: "C’è la festa" };
  expect((await host.post(`${path}/modifica`, moved)).status).toBe(303);
  expect(await booked()).toEqual(["2026-12-21T17:00:00Z"]);

  expect((await host.post(`${path}/annullamento`, { perche: "Siamo in pochi" })).status).toBe(303);
  expect(await booked()).toEqual([]);
});

test("who does not open the room asks for it: its host decides", async () => {
  await plan(facilitator, "10:00", "11:00");
  const { status } = await db
    .selectFrom("spaces.booking")
    .select("status")
    .where("space_id", "=", room)
    .where("starts_at", "=", rome("2026-12-20T10:00"))
    .executeTakeFirstOrThrow();
  expect(status).toBe("asked");
});
