// SPDX-License-Identifier: AGPL-3.0-or-later
import { inflateSync } from "node:zlib";

import { expect, test } from "vitest";

import { newId } from "../../src/foundation/uuid.ts";
import { signIn } from "../people.ts";
import { openMinutesStory } from "./minutes-story.ts";

const story = await openMinutesStory();
const { facilitator, stranger, get, post, textOf } = story;

/** Minutes of one item with a decision, of an assembly of their own, shared. */
async function shared({ isOpen = true, isShared = true } = {}) {
  const assemblyId = await story.assembly({ name: "Consulta di prova", hasOpenMeetings: isOpen });
  const begun = await story.begun(["Apertura del sabato"], "2026-12-01T18:00", { assemblyId, isOpen });
  const at = `${begun.path}/punti/${begun.items[0]}`;
  await facilitator.post(at, story.text("# Se ne parla.\n- Chi apre?", 1));
  const decision = {
    ...story.decision("Apriamo *anche* il sabato"),
    chi: "Gruppo sabato",
    entro: "2026-12-05",
  };
  await facilitator.post(`${at}/decisioni`, decision);
  if (isShared) await facilitator.post(`${begun.path}/lettura`);
  return { ...begun, assemblyId, decision, read: `/riunioni/${begun.meetingId}/verbale` };
}

test("a draft is read by its keepers only; shared minutes of an open meeting by everybody, of a closed one by members", async () => {
  const draft = await shared({ isShared: false });
  for (const file of ["", ".pdf", ".md"]) {
    expect((await get(`${draft.read}${file}`)).status).toBe(404);
    expect((await stranger.get(`${draft.read}${file}`)).status).toBe(404);
  }
  expect(await textOf(facilitator, draft.read)).toContain("Questa è una bozza");

  const open = await shared();
  expect(await textOf(story, open.read)).toContain("Apriamo *anche* il sabato");

  const closed = await shared({ isOpen: false });
  const member = await story.member("Ada", { assemblyId: closed.assemblyId });
  const account = await signIn(story, { name: "Bice" });
  await story.member("Bice", { assemblyId: closed.assemblyId, personId: account.personId });
  for (const file of ["", ".pdf", ".md"]) {
    expect((await get(`${closed.read}${file}`)).status).toBe(404);
    expect((await stranger.get(`${closed.read}${file}`)).status).toBe(404);
    expect((await get(`${member.path}${closed.read}${file}`)).status).toBe(200);
    expect((await account.get(`${closed.read}${file}`)).status).toBe(200);
  }
  expect((await get(`${member.path}${open.read}`)).status).toBe(404);
});

test("members comment item by item, by link or account; keepers answer; nobody else reads it", async () => {
  const { read, items, assemblyId, path } = await shared();
  const member = await story.member("Ada", { assemblyId });
  const said = { id: newId(), punto: items[0]!, commento: "Manca chi ha le chiavi." };
  const sent = await post(`${member.path}${read}/commenti`, said);
  expect([sent.status, sent.headers.get("location")]).toEqual([
    303,
    `${member.path}${read}?fatto=commento#punto-${items[0]}`,
  ]);
  await post(`${member.path}${read}/commenti`, said);
  expect((await post(`${member.path}${read}/commenti`, { ...said, id: newId(), commento: "" })).status).toBe(
    422,
  );
  expect((await post(`${read}/commenti`, said)).status).toBe(403);
  expect(
    (await stranger.post(`${read}/commenti`, { ...said, id: newId(), commento: "C’ero anch’io." })).status,
  ).toBe(303);
  expect(await textOf(story, read)).not.toContain("Manca chi ha le chiavi.");
  const own = await textOf(story, `${member.path}${read}`);
  expect(own.match(/Manca chi ha le chiavi\./g)?.length).toBe(1);
  expect(own).toContain("Ugo");
  expect(
    (await facilitator.post(`${path}/commenti/${said.id}/risposta`, { risposta: "Le ha il gruppo." })).status,
  ).toBe(303);
  expect(await textOf(story, `${member.path}${read}`)).toContain("Risposta: Le ha il gruppo.");
});

test("minutes are taken away as paper that can be read aloud, and as plain text in which nothing typed becomes a mark", async () => {
  const { read } = await shared();
  const pdf = await get(`${read}.pdf`);
  expect([pdf.status, pdf.headers.get("content-type")]).toEqual([200, "application/pdf"]);
  const inside = insideOf(Buffer.from(await pdf.arrayBuffer()));
  expect(inside).toMatch(/pdfuaid:part>1</);
  expect(inside).toContain("/StructTreeRoot");
  expect(inside).toContain("/H1");
  expect(inside).toContain("/H2");

  const markdown = await get(`${read}.md`);
  expect(markdown.headers.get("content-type")).toBe("text/markdown; charset=utf-8");
  expect(await markdown.text()).toMatchInlineSnapshot(`
    "# Consulta di prova: verbale del 1 dicembre 2026

    **Da approvare.** Questo verbale aspetta l’approvazione, alla prossima riunione. Fino ad allora può cambiare.

    - Quando: martedì 1 dicembre, dalle 18.00 alle 20.00
    - Dove: In Scala, Pavia
    - Chi c’era: non è segnato

    ## 1. Apertura del sabato

    \\# Se ne parla.  
    \\- Chi apre?

    **Decisione 1 (Da fare): Apriamo \\*anche\\* il sabato**

    - Chi se ne occupa: Gruppo sabato
    - Entro il 5 dicembre 2026
    - Come si è deciso: tutti d’accordo
    - La aspettavamo per il 5 dicembre 2026: ci vuole ancora un po’.
    "
  `);
  const english = await (await get(`/en${read}.md`)).text();
  expect(english).toContain("**Decision 1 (To do): Apriamo \\*anche\\* il sabato**");
});

/** What is in the streams of a PDF that can be inflated: tags, metadata. */
function insideOf(body: Buffer): string {
  const text = body.toString("latin1");
  const streams = [...text.matchAll(/stream\r?\n([\s\S]*?)endstream/g)].map(([, stream]) => {
    try {
      return inflateSync(Buffer.from(stream!, "latin1")).toString("latin1");
    } catch {
      return stream!;
    }
  });
  return text + streams.join("\n");
}
