// SPDX-License-Identifier: AGPL-3.0-or-later
import { join } from "node:path";

import { expect, test } from "vitest";

import { createApp } from "../../src/app.ts";
import { newId } from "../../src/foundation/uuid.ts";
import { openAssets } from "../../src/ui/assets.ts";
import { barriersOn, desktop, listen, openBrowser, phone } from "../browser.ts";
import { openMinutesStory } from "./minutes-story.ts";

const story = await openMinutesStory();
const { facilitator, house } = story;
const dist = join(import.meta.dirname, "../../dist");
const site = await listen(
  createApp(
    { ...house, assets: openAssets(dist), assetsFolder: join(dist, "assets") },
    {
      limits: { reading: { requests: 1e6, withinSeconds: 1 }, changing: { requests: 1e6, withinSeconds: 1 } },
    },
  ),
);
const chromium = await openBrowser();

const first = await story.begun(
  ["L’apertura del sabato", "Il volantino", "Supercalifragilistichespiralidosoprecipitevolissimevolmente"],
  "2026-12-01T18:00",
);
const at = `${first.path}/punti/${first.items[0]}`;
const member = await story.member("Ada");
await story.present(first.meetingId, ["Bice", "Ciro", "Dora"], { Bice: "Elsa" });
await facilitator.post(
  at,
  story.text("Chi lavora in settimana non riesce a venire.\nTre persone possono tenere aperto a turno.", 1),
);
const hands = {
  come: "hands",
  favorevoli: "3",
  contrari: "1",
  chi: "Gruppo del sabato",
  entro: "2026-12-05",
};
await facilitator.post(`${at}/decisioni`, { ...story.decision("Apriamo anche il sabato mattina"), ...hands });
const going = story.decision("Scriviamo un volantino più grande");
await facilitator.post(`${at}/decisioni`, going);
const vote = async (id: string) => {
  const asked = {
    id,
    domanda: "Il mercatino si fa in piazza",
    giorno: "2026-12-12",
    ora: "20:00",
    quorum: "2",
  };
  await facilitator.post(`${first.path}/punti/${first.items[1]}/voti`, asked);
  return `/riunioni/${first.meetingId}/voti/${id}`;
};
const closed = newId();
const open = await vote(newId());
const counted = await vote(closed);
const ballot = await (await story.get(`${member.path}${counted}`)).text();
const modulo = /name="modulo" value="([^"]+)"/.exec(ballot)![1]!;
await story.post(`${member.path}${counted}`, { modulo, per: member.id, voto: "for" });
await facilitator.post(`${first.path}/voti/${closed}/chiusura`);
await facilitator.post(`${first.path}/lettura`);
const comment = { id: newId(), punto: first.items[0]!, commento: "Manca chi ha le chiavi." };
await story.post(`${member.path}/riunioni/${first.meetingId}/verbale/commenti`, comment);
const step = { id: newId(), stato: "under-way", revisione: "1", nota: "Prima bozza pronta." };
await facilitator.post(`/redazione/assemblee/${story.consulta}/decisioni/${going.id}`, step);
const next = await story.begun(["Il cortile"], "2026-12-15T18:00");

const pages = {
  writing: first.path,
  next: next.path,
  carry: `/redazione/riunioni/${next.meetingId}/ripresa`,
  versions: `${at}/versioni`,
  minutes: `/riunioni/${first.meetingId}/verbale`,
  meeting: `/riunioni/${first.meetingId}`,
  "minutes of a member": `${member.path}/riunioni/${first.meetingId}/verbale`,
  "page of a member": member.path,
  vote: `${member.path}${open}`,
  "closed vote": counted,
  decisions: `/assemblee/${story.consulta}/decisioni`,
  "late decisions": `/assemblee/${story.consulta}/decisioni?stato=in-ritardo`,
  "all decisions": "/agora/decisioni",
  following: `/redazione/assemblee/${story.consulta}/decisioni`,
};
const pictures = process.env["PICTURES"];

test.each([
  { width: "phone", device: phone, prefix: "" },
  { width: "desktop", device: desktop, prefix: "/en" },
])(
  "minutes, votes and decisions have no barrier and do not overflow: $width $prefix",
  async ({ width, device, prefix }) => {
    const context = await chromium.newContext(device);
    await context.addCookies([...facilitator.cookies].map(([name, value]) => ({ name, value, url: site })));
    const page = await context.newPage();
    for (const [name, path] of Object.entries(pages)) {
      await page.goto(site + prefix + path);
      expect([name, await barriersOn(page)]).toEqual([name, []]);
      // With every fold open there is more to overflow.
      await page.evaluate(() => document.querySelectorAll("details").forEach((fold) => (fold.open = true)));
      const isWide = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      expect([name, isWide]).toEqual([name, false]);
      if (pictures) await page.screenshot({ path: join(pictures, `${name}-${width}.png`), fullPage: true });
    }
    await context.close();
  },
  180_000,
);
