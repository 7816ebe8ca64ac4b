// SPDX-License-Identifier: AGPL-3.0-or-later
import { inflateSync } from "node:zlib";

import sharp from "sharp";
import { expect, test } from "vitest";

import { content, once, openCalendarStory } from "./calendar-story.ts";

const story = await openCalendarStory();
const { activity, contact, stranger, place, organization, get } = story;
const course = await activity({
  name: "Italiano per tutti",
  when: once("2026-12-10T17:00", content().when),
});

async function pdf(path: string): Promise<Buffer> {
  const answer = await get(path);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("application/pdf");
  const body = Buffer.from(await answer.arrayBuffer());
  expect(body.subarray(0, 5).toString()).toBe("%PDF-");
  return body;
}

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

test.each(["pieghevole", "locandina", "grande"])(
  "a month of a place comes as paper that can be read aloud: %s",
  async (forma) => {
    const body = await pdf(`/agenda/programma.pdf?luogo=${place}&mese=2026-12&forma=${forma}&altra=en`);
    const inside = insideOf(body);
    expect(inside).toMatch(/pdfuaid:part>1</);
    expect(inside).toContain("/StructTreeRoot");
    expect(inside).toMatch(/\/FontFile[23]/);
  },
);

test("the same month is a text to send, with the days as they are spoken", async () => {
  const answer = await get(`/agenda/programma.txt?luogo=${place}&mese=2026-12`);
  const text = await answer.text();
  expect(text).toContain("*In Scala*\ndicembre 2026");
  expect(text).toContain("*giovedì 10 dicembre*\n17.00 Italiano per tutti – Gratis");
  expect(text).toMatch(new RegExp(`/luoghi/${place}/agenda\n$`));
  const other = await (await get(`/agenda/programma.txt?ente=${organization}&mese=2027-06`)).text();
  expect(other).toContain("non c’è ancora niente");
  const quarter = await (await get("/agenda/programma.txt?zona=018110-scala&mese=2026-12")).text();
  expect(quarter).toMatch(/^\*Scala\*[\s\S]*Italiano per tutti[\s\S]*\/agenda\?zona=018110-scala\n$/);
  expect((await get("/agenda/programma.txt?zona=nulla")).status).toBe(404);
});

test("an activity has a poster, a flyer and a picture for who shares it", async () => {
  await pdf(`/agenda/${course}/locandina.pdf`);
  await pdf(`/en/agenda/${course}/volantino.pdf`);
  const answer = await get(`/agenda/${course}/anteprima.png`);
  const { width, height, format } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
  expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: "png" });
});

test("long titles, signs of every alphabet and forty dates are printed all the same", async () => {
  const names = [
    "Laboratorio di cucina interculturale e di conversazione per donne di tutte le età e di tutte le provenienze del quartiere Scala",
    "Festa 🎉 مرحبا Привет 你好",
    "Supercalifragilistichespiralidosoprecipitevolissimevolmente",
  ];
  const ids = await Promise.all(
    Array.from({ length: 40 }, (_, index) =>
      activity({
        name: names[index % names.length]!,
        when: once(`2027-03-${String(1 + (index % 28)).padStart(2, "0")}T17:00`),
      }),
    ),
  );
  await pdf(`/agenda/programma.pdf?luogo=${place}&mese=2027-03`);
  for (const id of ids.slice(0, 3)) await pdf(`/agenda/${id}/volantino.pdf`);
});

test("what is not public has no paper, and what is nowhere none either", async () => {
  const draft = await activity({ name: "Non ancora" }, { isDraft: true });
  expect((await get(`/agenda/${draft}/volantino.pdf`)).status).toBe(404);
  expect((await get("/agenda/programma.pdf?luogo=00000000-0000-4000-8000-000000000000")).status).toBe(404);
  expect(await (await get(`/agenda/programma.txt?luogo=${place}&mese=2026-12`)).text()).not.toContain(
    "Non ancora",
  );
  expect((await get("/agenda/programma.pdf?luogo=pippo&mese=13&forma=x&altra=xx")).status).toBe(200);
});

function form(colore: string, file: Buffer) {
  return { colore, logo: new File([new Uint8Array(file)], "logo.png", { type: "image/png" }) };
}

test("who writes what happens at a place chooses its colour and logo; nobody else does", async () => {
  const path = `/redazione/agenda/aspetto/${place}`;
  expect((await stranger.get(path)).status).toBe(403);
  expect((await contact.get(path)).status).toBe(200);

  const logo = await sharp({ create: { width: 300, height: 200, channels: 3, background: "#c0392b" } })
    .png()
    .toBuffer();
  expect((await stranger.post(path, form("#ffcc00", logo))).status).toBe(403);
  const wrong = await contact.post(path, form("giallo", Buffer.from("questo non è un’immagine")));
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain("non è un’immagine che sappiamo leggere");

  expect((await contact.post(path, form("#ffcc00", logo))).status).toBe(303);
  expect(await (await contact.get(path)).text()).toContain('value="#ffcc00"');
  const withLogo = insideOf(await pdf(`/agenda/programma.pdf?luogo=${place}&mese=2026-12`));
  expect(withLogo).toContain("/Subtype /Image");
});
