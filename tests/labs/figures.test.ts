// SPDX-License-Identifier: AGPL-3.0-or-later
import { unzipSync, strFromU8 } from "fflate";
import { expect, test } from "vitest";

import { newId } from "../../src/foundation/uuid.ts";
import { openLabStory } from "./lab-story.ts";

const story = await openLabStory();
const { db, lab, facilitator, editor, stranger, held, came } = story;
const numbers = `/redazione/laboratori/${lab}/numeri`;

const textOf = async (answer: Response) => (await answer.text()).replaceAll(/\s+/g, " ");
const asked = "dal=2026-09&al=2026-12";

const tea = await held("2026-10-07T17:00", { name: "Tè" });
await came(tea, { heads: 10, firstTime: 6, unasked: 2 });
const persona = newId();
await facilitator.post(`/redazione/laboratori/${lab}/presenze/${tea.occurrenceId}/nomi`, {
  persona,
  nome: "Ada",
  lingua: "it",
  prima: "0",
});
await facilitator.post(`/redazione/laboratori/${lab}/persone/${persona}/collaborazione`, { collabora: "1" });

test("a lab's figures say what each counts, and lead to what they were counted from", async () => {
  const html = await textOf(await facilitator.get(`${numbers}?${asked}`));
  expect(html).toContain("67% (6 su 9)");
  expect(html).toMatch(/Presenze<\/dt> ?<dd> ?<strong>11<\/strong>/);
  expect(html).toMatch(/Persone raggiunte<\/dt> ?<dd> ?<strong>11<\/strong>/);
  expect(html).toMatch(/Collaboratori<\/dt> ?<dd> ?<strong>1<\/strong>/);
  expect(html).toMatch(/Collaboratori stabili<\/dt> ?<dd> ?<strong>0<\/strong>/);
  expect(html).toContain("Una stima prudente.");
  const behind = await textOf(await facilitator.get(`${numbers}/incontri?${asked}`));
  expect(behind).toContain(`/redazione/laboratori/${lab}/presenze/${tea.occurrenceId}`);
  expect(behind).toContain("7 ottobre 2026");
  const other = await textOf(await facilitator.get(`${numbers}/incontri?${asked}&attivita=${newId()}`));
  expect(other).not.toContain("7 ottobre 2026");
  expect((await stranger.get(numbers)).status).toBe(403);
});

test("months outside hold nothing, and nonsense is as if not asked", async () => {
  const html = await textOf(await facilitator.get(`${numbers}?dal=2026-11&al=2026-12`));
  expect(html).toContain("Ancora nessun numero");
  expect((await facilitator.get(`${numbers}?dal=ieri&al=9999-99`)).status).toBe(200);
});

test("the district sees all its labs, a facilitator their own", async () => {
  const second = await story.makeLab({ name: "Crosione" });
  const all = await textOf(await editor.get(`/redazione/laboratori/numeri?${asked}`));
  expect(all).toContain(`/redazione/laboratori/${second}/numeri?${asked.replace("&", "&amp;")}`);
  expect(all).toContain("67% (6 su 9)");
  const own = await textOf(await facilitator.get(`/redazione/laboratori/numeri?${asked}`));
  expect(own).not.toContain(second);
});

test("figures are taken away as CSV and as a spreadsheet, and nobody's name with them", async () => {
  const csv = await (await facilitator.get(`${numbers}/cifre.csv?${asked}`)).text();
  expect(csv).toContain("Presenze");
  expect(csv.split("\r\n")[1]).toContain("In Scala;");
  const answer = await facilitator.get(`${numbers}/cifre.ods?${asked}`);
  expect(answer.headers.get("Content-Type")).toBe("application/vnd.oasis.opendocument.spreadsheet");
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  const content = strFromU8(files["content.xml"]!);
  expect(content).toContain("Una stima prudente.");
  expect(content).toContain("2026-10-07");
  expect(content + csv).not.toContain("Ada");
  const { id } = await db.selectFrom("labs.participant").select("id").executeTakeFirstOrThrow();
  expect(content + csv).not.toContain(id);
  expect((await facilitator.get("/redazione/laboratori/numeri/cifre.csv")).status).toBe(200);
});
