// SPDX-License-Identifier: AGPL-3.0-or-later
import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, expect, test } from "vitest";

import { openDeskStory } from "./desk-story.ts";
import { put } from "./figure-story.ts";

const story = await openDeskStory();
const { db, desks, operator, neighbour, outsider, supervisor, supervisorElsewhere, districtId, town } = story;

const inquirerId = "0197f000-0000-7000-8000-000000000001";

beforeAll(async () => {
  await db
    .insertInto("inquirers.inquirer")
    .values({ territory_id: districtId, id: inquirerId, created_at: "2026-11-01T10:00:00+01:00" })
    .execute();
  await put(db, desks.first, {
    age_band: "75+",
    gender: "woman",
    household: "alone",
    area_code: town,
    first_time: true,
    language: "it",
    knew_by: "doctor",
    done: ["information", "referral"],
    inquirer_id: inquirerId,
    asked: "Nome Cognome chiede della badante",
    needs: [
      {
        category_code: "casa",
        target_code: "anziani",
        state: "closed",
        outcome: "met",
        outcome_by: "person",
        closed_at: "2026-11-20T12:00:00+01:00",
        referrals: [
          {
            status: "completed",
            requested_at: "2026-11-10T11:00:00+01:00",
            answered_at: "2026-11-12T12:00:00+01:00",
            contacted_at: "2026-11-15T12:00:00+01:00",
            ended_at: "2026-11-20T12:00:00+01:00",
          },
        ],
      },
      { category_code: "soldi", unmet_since: "2026-11-10T10:00:00+01:00", unmet_reason: "no-record" },
    ],
  });
  await put(db, desks.first, { channel: "phone", age_band: "35-49", needs: [{ category_code: "casa" }] });
  await put(db, desks.second, { age_band: "75+", area_code: town, needs: [{ category_code: "casa" }] });
  await put(db, desks.elsewhere, { channel: "street", needs: [{ category_code: "salute" }] });
});

test("an operator reads the figures of their desk, a supervisor those of all desks of the district", async () => {
  expect(await figuresOf(operator)).toMatchObject({ Contatti: "2", "Bisogni portati": "3" });
  expect(await figuresOf(neighbour)).toMatchObject({ Contatti: "1", "Bisogni portati": "1" });
  expect(await figuresOf(supervisor)).toMatchObject({ Contatti: "3", "Bisogni portati": "4" });
  expect(await figuresOf(outsider)).toMatchObject({ Contatti: "1", "Bisogni portati": "1" });
  expect(await pageOf(supervisorElsewhere)).not.toContain("Punto Comunità Centro");
});

test("what was met, what is unmet, how many cards, how many hand-offs", async () => {
  expect(await figuresOf(operator)).toMatchObject({
    "Persone con la tessera del filo": "1",
    "Bisogni risolti, del tutto o in parte": "1 (33 %)",
    "Bisogni scoperti": "1",
    "Invii accompagnati": "1",
  });
});

test.each([
  ["canale=phone", "1"],
  ["persone=eta%3D75%2B", "1"],
  ["persone=per%3Danziani", "1"],
  ["zona=" + town, "1"],
  ["dal=2026-10&al=2026-10", undefined],
  ["canale=telepatia", "2"],
])("figures for ?%s", async (query, contacts) => {
  expect((await figuresOf(operator, query))["Contatti"]).toBe(contacts);
});

test("a desk that is not within reach has no figures", async () => {
  expect((await figuresOf(operator, `sede=${desks.second.id}`))["Contatti"]).toBeUndefined();
  expect((await figuresOf(supervisor, `sede=${desks.second.id}`))["Contatti"]).toBe("1");
});

test("every number of the page opens its definition and a list with as many rows", async () => {
  const html = await pageOf(operator);
  const links = [...html.matchAll(/<a href="(\/sportello\/monitoraggio\/elenco[^"]*)">([^<]*)<\/a>/g)];
  expect(links.length).toBeGreaterThan(60);

  for (const [, href, number] of links) {
    const list = await (await operator.get(href!.replaceAll("&amp;", "&"))).text();
    expect(list).toContain("Che cosa conta questo numero");
    expect(list).toContain(`<p class="lead">${number}</p>`);
    expect([href, rowsIn(list)]).toEqual([href, Number(number)]);
  }
}, 60_000);

test("rows say facts, never who: neither names, nor words, nor threads", async () => {
  const list = await (await operator.get("/sportello/monitoraggio/elenco?di=contacts")).text();

  expect(list).toContain("Punto Comunità Centro");
  expect(list).not.toContain("Cognome");
  expect(list).not.toContain(inquirerId);
});

test("a supervisor reads how many, and that the rows are for who works there", async () => {
  const list = await (await supervisor.get("/sportello/monitoraggio/elenco?di=contacts")).text();

  expect(list).toContain('<p class="lead">3</p>');
  expect(rowsIn(list)).toBe(0);
  expect(list).toContain("le vede chi ci lavora");
});

test("how long it took is said in days, and that few cases say little", async () => {
  const html = await pageOf(operator);

  expect(html).toContain("2 giorni");
  expect(html).toContain("5 giorni");
  expect(html).toContain("10 giorni");
  expect(html).toContain("Pochi casi: la durata dice poco.");
});

test("charts have a name, a text and a table beside, and no two things one id", async () => {
  const html = await pageOf(operator);

  for (const [, name, text] of html.matchAll(
    /<svg class="chart" role="img" aria-labelledby="(\S+) (\S+)"/g,
  )) {
    expect(html).toContain(`<title id="${name}">`);
    expect(html).toContain(`<desc id="${text}">`);
  }
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids.length).toBe(new Set(ids).size);
});

test("an address that makes no sense is the usual page, or none", async () => {
  expect((await operator.get("/sportello/monitoraggio?dal=ieri&sede=x&persone=eta")).status).toBe(200);
  expect((await operator.get("/sportello/monitoraggio/elenco")).status).toBe(404);
  expect((await operator.get("/en/sportello/monitoraggio")).status).toBe(200);
});

type Browser = typeof operator;

async function pageOf(browser: Browser, query = ""): Promise<string> {
  const answer = await browser.get(`/sportello/monitoraggio?${query}`);
  expect(answer.status).toBe(200);
  return answer.text();
}

/** The figures at a glance, by their names. */
async function figuresOf(browser: Browser, query = ""): Promise<Record<string, string>> {
  const html = await pageOf(browser, query);
  const part = /<section class="section" id="in-breve".*?<\/section>/s.exec(html)?.[0] ?? "";
  return Object.fromEntries(
    [...part.matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/g)].map(([, term, value]) => [
      term,
      value!.replaceAll(/<[^>]*>/g, ""),
    ]),
  );
}

function rowsIn(html: string): number {
  const body = /<table class="table" id="tabella-elenco".*?<tbody[^>]*>(.*?)<\/tbody>/s.exec(html)?.[1] ?? "";
  return body.split("<tr").length - 1;
}

test("the figures are taken away as CSV and as a spreadsheet, with the same filters", async () => {
  const csv = await operator.get("/sportello/monitoraggio/cifre.csv?canale=phone");
  expect(csv.headers.get("content-disposition")).toBe(
    'attachment; filename="cifre-sportelli-2026-01-2026-12.csv"',
  );
  const rows: string[][] = parse(await csv.text(), { delimiter: ";", bom: true });
  expect(rows).toContainEqual(["In breve", "Contatti", "Quanti", "1"]);
  expect(rows).toContainEqual(["Età", "35–49 anni", "Contatti", "1"]);

  const ods = await supervisor.get("/sportello/monitoraggio/cifre.ods");
  const xml = strFromU8(unzipSync(new Uint8Array(await ods.arrayBuffer()))["content.xml"]!);
  expect(xml).toContain(
    '<text:p>Contatti</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="3">',
  );
  expect(xml).not.toContain("Cognome");
});

test("a group that brings a need more than before is told, explained and opens its list", async () => {
  for (let times = 0; times < 40; times++) {
    await put(db, desks.second, {
      happened_at: "2026-02-10T10:00:00+01:00",
      age_band: "75+",
      needs: [{ category_code: "soldi" }],
    });
    await put(db, desks.second, {
      happened_at: "2026-10-10T10:00:00+01:00",
      age_band: "18-34",
      needs: [{ category_code: "lavoro" }],
    });
  }
  const html = await (await neighbour.get("/sportello/monitoraggio/profili")).text();
  expect(html).toContain("Ultimi tre mesi finiti: da settembre 2026 a novembre 2026");
  expect(html).toContain("Età: 18–34 anni");
  expect(html).toContain("se ne aspettavano circa 1");

  const href = /<a href="([^"]*elenco[^"]*)">40<\/a>/.exec(html)![1]!.replaceAll("&amp;", "&");
  const list = await (await neighbour.get(href)).text();
  expect(list).toContain('<p class="lead">40</p>');
  expect(rowsIn(list)).toBe(40);
  expect(await (await operator.get("/sportello/monitoraggio/profili")).text()).not.toContain(
    "18–34 anni</th>",
  );
});
