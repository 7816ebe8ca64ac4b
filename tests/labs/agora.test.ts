// SPDX-License-Identifier: AGPL-3.0-or-later
// The labs of a district together: the agora's page, what each learned, and the page of a year, on paper too.
import { expect, test } from "vitest";

import { newId } from "../../src/foundation/uuid.ts";
import { openAssemblyStory } from "../assemblies/assembly-story.ts";
import { signIn } from "../people.ts";

const story = await openAssemblyStory();
const { db, district, lab, facilitator, stranger } = story;
const text = async (path: string) => (await story.get(path)).text();
const lessons = `/redazione/laboratori/${lab}/anno`;

test("one page has the labs, the map, what is on and the next meeting of the agora", async () => {
  const agora = await story.assembly({ kind: "agora", name: "Agorà dei laboratori", labId: null });
  const page = await text("/agora");
  for (const word of ["In Scala", "/laboratori/mappa.json", "Nei prossimi giorni", "/agora/2026"]) {
    expect(page).toContain(word);
  }
  expect(page).toContain("La data del prossimo incontro non c’è ancora.");
  const meeting = await story.meeting("2026-12-20T18:00", { assemblyId: agora });
  const after = await text("/agora");
  expect(after).toContain(`/riunioni/${meeting}`);
  expect(after).toContain(`/assemblee/${agora}/proponi`);
  expect(await text("/en/agora")).toContain("The labs of the territory together");
  expect((await story.get(`/agora?distretto=${newId()}`)).status).toBe(404);
});

test("who keeps a lab adds what it learned, line by line; others do not", async () => {
  expect((await stranger.get(lessons)).status).toBe(403);
  expect((await facilitator.post(lessons, { anno: "2026", imparato: "" })).status).toBe(422);
  expect((await facilitator.post(lessons, { anno: "2026", imparato: "x".repeat(601) })).status).toBe(422);
  expect((await facilitator.post(lessons, { anno: "2027", imparato: "Domani" })).status).toBe(409);
  const said = ["La porta aperta vale più di un volantino", "Il tè funziona meglio della riunione"];
  const answers = await Promise.all(
    said.map((imparato) => facilitator.post(lessons, { anno: "2026", imparato })),
  );
  expect(answers.map(({ status }) => status)).toEqual([303, 303]);
  const page = await text("/agora/2026");
  for (const line of said) expect(page).toContain(line);
  expect(await text("/agora/2025")).not.toContain(said[0]);
  const { id } = await db
    .selectFrom("labs.lesson")
    .select("id")
    .where("said", "=", said[1]!)
    .executeTakeFirstOrThrow();
  const other = await signIn(story, { roles: [{ role: "lab-contact", of: newId() }] });
  expect((await other.post(`${lessons}/${id}/rimozione`, {})).status).toBe(404);
  expect((await facilitator.post(`${lessons}/${id}/rimozione`, { anno: "2026" })).status).toBe(303);
  expect(await text("/agora/2026")).not.toContain(said[1]);
});

test("the year gathers what happened where it happened: networks, visits, published figures", async () => {
  const at = story.house.now();
  const of = { territory_id: district, lab_id: lab };
  await db
    .insertInto("labs.network")
    .values([
      {
        ...of,
        id: newId(),
        name: "Spesa a domicilio",
        born_on: "2026-03-01",
        created_at: at,
        last_modified: at,
      },
      {
        ...of,
        id: newId(),
        name: "Un’altra, di prima",
        born_on: "2025-03-01",
        created_at: at,
        last_modified: at,
      },
      {
        ...of,
        id: newId(),
        name: "In bozza",
        status: "draft",
        born_on: "2026-03-01",
        created_at: at,
        last_modified: at,
      },
    ])
    .execute();
  const page = await text("/agora/2026");
  expect(page).toContain("Spesa a domicilio");
  expect(page).not.toContain("Un’altra, di prima");
  expect(page).not.toContain("In bozza");
  expect(page).toContain("I numeri di quest’anno non sono ancora pubblicati.");
  // Nothing is said of what did not happen, and no way leads to a year of which there is nothing.
  expect(page).not.toContain("Tra laboratori");
  const agora = await text("/agora");
  expect(agora).toContain("/agora/2025");
  expect(agora).not.toContain("/agora/2024");
  await db
    .insertInto("labs.published_half")
    .values({
      territory_id: district,
      half: "2026-1",
      threshold: 5,
      figures: JSON.stringify({ all: { labs: 1, reached: 1234, collaborators: null }, labs: [] }),
      published_at: at,
    })
    .execute();
  const told = await text("/agora/2026");
  expect(told).toContain("1234");
  expect(told).toContain("non si dice");
});

test("a year to come is nowhere; one that was prints as PDF/UA", async () => {
  expect((await story.get("/agora/2027")).status).toBe(404);
  expect((await story.get("/agora/1999")).status).toBe(404);
  const pdf = await story.get("/agora/2026/quaderno.pdf");
  expect(pdf.headers.get("Content-Type")).toBe("application/pdf");
  expect(Buffer.from(await pdf.arrayBuffer()).toString("latin1")).toContain("pdfuaid");
  expect(story.faults).toEqual([]);
});
