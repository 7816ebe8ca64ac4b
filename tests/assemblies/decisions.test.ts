// SPDX-License-Identifier: AGPL-3.0-or-later
import * as fc from "fast-check";
import { expect, test, vi } from "vitest";

import { newId } from "../../src/foundation/uuid.ts";
import { listDecisionsOfItem } from "../../src/modules/assemblies/decisions/decision.queries.ts";
import { listPublicDecisions } from "../../src/modules/assemblies/decisions/public-decisions.queries.ts";
import { signIn } from "../people.ts";
import { openMinutesStory } from "./minutes-story.ts";

vi.setConfig({ testTimeout: 60_000 });

const story = await openMinutesStory();
const { db, facilitator, stranger, get, textOf, district } = story;

/** A meeting with decisions under its first item; shared unless told. */
async function decided(
  decisions: Record<string, string>[],
  more: { isOpen?: boolean; isShared?: boolean; starts?: string; assemblyId?: string } = {},
) {
  const { isOpen = true, isShared = true, starts = "2026-12-01T18:00" } = more;
  const assemblyId =
    more.assemblyId ?? (await story.assembly({ name: "Consulta di prova", hasOpenMeetings: isOpen }));
  const begun = await story.begun(["Punto"], starts, { assemblyId, isOpen });
  const ids: string[] = [];
  for (const one of decisions) {
    const form = { id: newId(), come: "consensus", ...one };
    ids.push(form.id);
    await facilitator.post(`${begun.path}/punti/${begun.items[0]}/decisioni`, form);
  }
  if (isShared) await facilitator.post(`${begun.path}/lettura`);
  return {
    ...begun,
    assemblyId,
    ids,
    kept: `/redazione/assemblee/${assemblyId}/decisioni`,
    fate: `/assemblee/${assemblyId}/decisioni`,
  };
}

function step(stato: string, revisione: number, more: Record<string, string> = {}) {
  return { id: newId(), stato, revisione: String(revisione), ...more };
}

test("everybody reads what became of decisions, with those late said kindly, and takes them away as a table or as JSON", async () => {
  const { fate, kept, ids } = await decided([
    { cosa: "=Comprare sedie", chi: "Gruppo sala", entro: "2026-12-05" },
    { cosa: "Scrivere il volantino", entro: "2027-01-10" },
  ]);
  const page = await textOf(story, fate);
  expect(page).toContain("La aspettavamo per il 5 dicembre 2026: ci vuole ancora un po’.");
  expect((await stranger.post(`${kept}/${ids[1]}`, step("done", 1))).status).toBe(404);
  expect((await facilitator.post(`${kept}/${ids[1]}`, step("dropped", 1))).status).toBe(422);
  const going = step("under-way", 1, { nota: "Prima bozza pronta.", spostata: "2027-02-01" });
  expect((await facilitator.post(`${kept}/${ids[1]}`, going)).status).toBe(303);
  expect((await facilitator.post(`${kept}/${ids[1]}`, going)).status).toBe(303);
  const late = await facilitator.post(`${kept}/${ids[1]}`, step("done", 1, { nota: "Fatto tutto" }));
  expect([late.status, (await late.text()).includes("Fatto tutto")]).toEqual([409, true]);
  expect(
    (await facilitator.post(`${kept}/${ids[1]}`, step("done", 2, { nota: "Distribuito al mercato." })))
      .status,
  ).toBe(303);
  const done = await textOf(story, `${fate}?stato=fatte`);
  expect(done).toContain("Distribuito al mercato.");
  expect(done).toContain("9 dicembre 2026: in corso. Prima bozza pronta. Spostata al 1 febbraio 2027.");
  expect(done).not.toContain("Comprare sedie");
  expect(await textOf(story, `${fate}?stato=in-ritardo`)).toContain("Comprare sedie");

  const csv = await (await get(`${fate}.csv`)).text();
  expect(csv.split("\r\n").length).toBe(4);
  expect(csv).toContain(`"'=Comprare sedie","Gruppo sala","2026-12-05"`);
  const { decisions } = (await (await get(`${fate}.json`)).json()) as {
    decisions: { id: string; status: string; moved_to: string | null }[];
  };
  expect(decisions.map(({ id, status }) => [id, status])).toEqual([
    [ids[0], "open"],
    [ids[1], "done"],
  ]);
  expect(await textOf(story, "/agora/decisioni")).toContain("Scrivere il volantino");
  const ofLab = await listPublicDecisions(db, {
    labIds: [story.lab],
    since: story.house.now().subtract({ hours: 1 }),
  });
  expect(ofLab.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
});

test("the next agenda starts from what is open, once, with one press", async () => {
  const first = await decided([{ cosa: "Riparare la porta" }], { starts: "2026-11-20T18:00" });
  const assemblyId = first.assemblyId;
  await facilitator.post(`${first.path}/punti/${first.items[0]}`, {
    testo: "",
    esito: "postponed",
    revisione: "1",
  });
  const next = await decided([], { assemblyId, starts: "2026-12-20T18:00", isShared: false });
  const carry = `/redazione/riunioni/${next.meetingId}/ripresa`;
  const html = await (await facilitator.get(carry)).text();
  const chosen = [...html.matchAll(/name="porta"[^>]*value="([^"]+)"/g)].map(([, id]) => id!);
  expect(chosen.length).toBe(3);
  expect((await stranger.get(carry)).status).toBe(404);
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => facilitator.post(carry, { porta: chosen })),
  );
  expect(answers.every(({ status }) => status === 303)).toBe(true);
  const agenda = await textOf(facilitator, next.path);
  expect(
    agenda.match(
      /\d\. (Approvazione del verbale del 20 novembre 2026|Punto|A che punto siamo: Riparare la porta)/g,
    ),
  ).toEqual([
    "1. Approvazione del verbale del 20 novembre 2026",
    "2. Punto",
    "3. Punto",
    "4. A che punto siamo: Riparare la porta",
  ]);
  expect(await textOf(facilitator, carry)).toContain("Non è rimasto niente indietro");
  const carried = await db
    .selectFrom("assemblies.agenda_item")
    .select("id")
    .where("carried_from", "=", first.items[0]!)
    .executeTakeFirstOrThrow();
  await facilitator.post(`${next.path}/punti/${carried.id}/decisioni`, {
    id: newId(),
    come: "consensus",
    cosa: "Chiamare il fabbro",
  });
  await facilitator.post(`${next.path}/lettura`);
  const told = await listDecisionsOfItem(db, district, first.items[0]!);
  expect(told.map(({ what }) => what)).toEqual(["Riparare la porta", "Chiamare il fabbro"]);

  // A decision written by mistake goes although another agenda speaks of it; the point stays.
  await facilitator.post(`${first.path}/bozza`);
  const gone = await facilitator.post(`${first.path}/decisioni/${told[0]!.id}/ritiro`);
  expect(gone.status).toBe(303);
  expect(await textOf(facilitator, next.path)).toContain("A che punto siamo: Riparare la porta");
});

test("what comes from what is open is never twice on an agenda: taken off it is open again, waiting it is one with the other", async () => {
  const first = await decided([{ cosa: "Il cancello" }], { starts: "2026-11-20T18:00" });
  const next = await decided([], {
    assemblyId: first.assemblyId,
    starts: "2026-12-20T18:00",
    isShared: false,
  });
  const path = `/redazione/riunioni/${next.meetingId}`;
  const open = async () =>
    [
      ...(await (await facilitator.get(`${path}/ripresa`)).text()).matchAll(
        /name="porta"[^>]*value="([^"]+)"/g,
      ),
    ].map(([, id]) => id!);
  const chosen = await open();
  await facilitator.post(`${path}/ripresa`, { porta: chosen });
  expect(await open()).toEqual([]);
  const approvals = () =>
    db
      .selectFrom("assemblies.agenda_item")
      .select(["id", "meeting_id"])
      .where("approves", "=", first.meetingId)
      .execute();
  const [approval] = await approvals();

  // One that waits from before, as a cancelled meeting once left it.
  const waiting = newId();
  await db
    .insertInto("assemblies.agenda_item")
    .values({
      territory_id: district,
      assembly_id: first.assemblyId,
      id: waiting,
      title: "Approvazione",
      status: "accepted",
      approves: first.meetingId,
      created_at: story.house.now(),
    })
    .execute();
  const placed = await facilitator.post(`${path}/punti/ordine`, { punto: waiting, passo: "metti" });
  expect(placed.status).toBe(303);
  expect(await approvals()).toEqual([approval]);

  await facilitator.post(`${path}/punti/ordine`, { punto: approval!.id, passo: "togli" });
  expect(await approvals()).toEqual([]);
  expect(await open()).toHaveLength(1);

  // A meeting that is cancelled leaves none behind either.
  const cancelled = await story.meeting("2027-01-20T18:00", { assemblyId: first.assemblyId });
  await facilitator.post(`/redazione/riunioni/${cancelled}/ripresa`, { porta: await open() });
  expect(await approvals()).toHaveLength(1);
  await facilitator.post(`/redazione/riunioni/${cancelled}/annullamento`, { perche: "neve" });
  expect(await approvals()).toEqual([]);
});

test("whoever asks, whatever meeting: drafts and closed meetings are read, written and followed only by who may", async () => {
  const person = await signIn(story, { name: "Gina" });
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        isOpen: fc.boolean(),
        isShared: fc.boolean(),
        who: fc.constantFrom("visitor", "stranger", "member", "keeper"),
      }),
      async ({ isOpen, isShared, who }) => {
        const made = await decided([{ cosa: "Una cosa" }], { isOpen, isShared });
        if (who === "member")
          await story.member("Gina", { assemblyId: made.assemblyId, personId: person.personId });
        const browser = { visitor: story, stranger, member: person, keeper: facilitator }[who];
        const reads = who === "keeper" || (isShared && (isOpen || who === "member"));
        const found = [200, 404];
        const read = await browser.get(`/riunioni/${made.meetingId}/verbale`);
        expect(read.status).toBe(reads ? 200 : 404);
        const list = await browser.get(made.fate);
        expect(found).toContain(list.status);
        const listed = (await list.text()).includes("Una cosa");
        expect(listed).toBe(isShared && reads);
        const json = await browser.get(`${made.fate}.json`);
        expect((await json.text()).includes("Una cosa")).toBe(isShared && reads);
        const all = await (await browser.get("/agora/decisioni.json")).text();
        expect(all.includes(made.ids[0]!)).toBe(isShared && isOpen);
        const written = await browser.post(`${made.path}/punti/${made.items[0]}`, story.text("Provo", 1));
        expect(written.status).toBe(who === "keeper" ? 303 : who === "visitor" ? 401 : 404);
        const followed = await browser.post(`${made.kept}/${made.ids[0]}`, step("done", 1));
        expect(followed.status).toBe(who === "keeper" ? 303 : who === "visitor" ? 401 : 404);
      },
    ),
    { numRuns: 24 },
  );
});
