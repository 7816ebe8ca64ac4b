// SPDX-License-Identifier: AGPL-3.0-or-later
// A meeting to which anybody may come is found where people look for what is on; it is written once, where it is kept.
import { expect, test } from "vitest";

import { openAssemblyStory } from "./assembly-story.ts";

const story = await openAssemblyStory();
const { db, lab, place, organization } = story;
const open = await story.meeting("2026-12-14T18:00");
const closed = await story.meeting("2026-12-14T18:00", { isOpen: false });
const cancelled = await story.meeting("2026-12-15T18:00", { status: "cancelled" });
const text = async (path: string) => (await story.get(path)).text();

test("it is in the agenda: the day, the month, its place, its lab, the home of the lab and of the site", async () => {
  const pages = [
    "/agenda?quando=2026-12-14",
    "/agenda?quando=2026-12&vista=mese",
    `/agenda?quando=2026-12-14&lab=${lab}`,
    `/agenda?quando=2026-12-14&tipo=ritrovo&gratis=1`,
    `/luoghi/${place}/agenda?quando=2026-12-14`,
    `/laboratori/${lab}`,
    `/luoghi/${place}`,
    "/",
    "/agora",
  ];
  for (const path of pages) {
    const page = await text(path);
    expect(page, path).toContain(`/riunioni/${open}`);
    expect(page, path).not.toContain(closed);
  }
  expect(await text("/agenda?quando=2026-12-14")).toContain("Consulta aperta a tutti");
  expect(await text("/en/agenda?quando=2026-12-14")).toContain("Lab’s assembly, open to all");
  expect(await text("/agenda?quando=2026-12-15")).toContain("neve");
});

test("it is in the month on paper and in the agenda inside other pages: of all, of its lab, of its place", async () => {
  for (const of of ["", `lab=${lab}`, `luogo=${place}`]) {
    const paper = await text(`/agenda/programma.txt?mese=2026-12&${of}`);
    expect(paper, of).toMatch(/18\.00 Consulta di In Scala – .*Consulta aperta a tutti/);
    expect(paper, of).toContain("neve");
    const framed = await text(`/incorpora/agenda?quando=2026-12-14&${of}`);
    expect(framed, of).toContain(`${story.house.baseUrl}/riunioni/${open}`);
    expect(framed, of).not.toContain(closed);
  }
  expect(await text(`/incorpora/agenda?quando=2026-12-14&lab=${lab}`)).toContain("Laboratorio In Scala");
});

test("what is asked otherwise leaves it out", async () => {
  for (const asked of [
    "tipo=corso",
    "famiglie=1",
    "lab=00000000-0000-7000-8000-000000000001",
    "zona=nessuna",
  ]) {
    expect(await text(`/agenda?quando=2026-12-14&${asked}`), asked).not.toContain(open);
  }
  expect(await text(`/organizzazioni/${organization}/agenda?quando=2026-12-13`)).not.toContain(open);
});

test("calendars and news of others have it, with the identifier of its own calendar; a cancelled one says so", async () => {
  for (const path of ["/agenda/calendario.ics", `/agenda/calendario.ics?lab=${lab}`]) {
    const file = (await text(path)).replaceAll("\r\n ", "");
    expect(file).toContain(`UID:${open}@`);
    expect(file).toContain(`/riunioni/${open}`);
    expect(file).not.toContain(closed);
    const event = file.split("BEGIN:VEVENT").find((part) => part.includes(`UID:${cancelled}@`));
    expect(event).toContain("STATUS:CANCELLED");
  }
  const own = (await text(`/assemblee/${story.consulta}/riunioni.ics`)).replaceAll("\r\n ", "");
  expect(own).toContain(`UID:${open}@`);
  const news = await text("/agenda/novita.json");
  expect(news).toContain(`/riunioni/${open}`);
  expect(news).not.toContain(closed);
});

test("it is on the map where it is, and nothing of it is written in the calendar", async () => {
  const points = await text("/agenda/mappa.json?quando=2026-12-14");
  expect(points).toContain(`/riunioni/${open}`);
  const rows = await db.selectFrom("calendar.activity").select("id").execute();
  expect(rows).toEqual([]);
});
