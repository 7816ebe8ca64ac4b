// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import { z } from "zod";

import { last } from "../../../foundation/fields.ts";
import { found } from "../../../foundation/refusal.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { linkTo } from "../../../ui/frame.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { readQuery } from "../../../web/query.ts";
import { listDistricts } from "../../territories/district.queries.ts";
import type { GiveBlock } from "../public/blocks.routes.ts";
import { shareOfFirst } from "./figure.ts";
import { LabInFigures, PublicFiguresPage } from "./public-figures.view.tsx";
import { publicFiguresWords } from "./public-figures.words.ts";
import { findPublishedHalf, listPublishedHalves } from "./published.queries.ts";
import type { PublishedFigures } from "./published.ts";

const asked = z.object({
  ambito: last(z.string().max(60).optional()).catch(undefined),
  semestre: last(z.string().max(10).optional()).catch(undefined),
});

/** The figures of the labs that everybody reads. Mounted at /laboratori/numeri. */
export function publicLabFiguresRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db } = house;

  web.get("/", async (c) => {
    const { ambito, semestre } = readQuery(c, asked);
    const frame = await frameOf(c, house);
    const [all, districts] = await Promise.all([listPublishedHalves(db), listDistricts(db)]);
    const known = districts.filter(({ id }) => all.some(({ territoryId }) => territoryId === id));
    const district = ambito === undefined ? known[0] : found(known.find(({ code }) => code === ambito));
    const halves = all.filter(({ territoryId }) => territoryId === district?.id);
    const shown = semestre === undefined ? halves[0] : found(halves.find(({ half }) => half === semestre));
    const to = (code: string, half?: string) =>
      linkTo(frame, `/laboratori/numeri?ambito=${code}${half === undefined ? "" : `&semestre=${half}`}`);
    return c.html(
      PublicFiguresPage({
        frame,
        district,
        districts: known.map(({ id, code, name }) => ({
          name,
          href: to(code),
          isShown: id === district?.id,
        })),
        halves: halves.map(({ half }) => ({
          name: halfSaid(half, frame.language),
          href: to(district?.code ?? "", half),
          isShown: half === shown?.half,
        })),
        shown,
      }),
    );
  });

  return web;
}

function halfSaid(half: string, language: Language): string {
  const [year = "", part = ""] = half.split("-");
  return publicFiguresWords[language].half(year, part);
}

const percents = {
  it: new Intl.NumberFormat("it-IT", { style: "percent" }),
  en: new Intl.NumberFormat("en-GB", { style: "percent" }),
};

/** What came out of a lab in the last half that was published, for its home; what is not told is left out. */
export function labInFigures(house: House): GiveBlock {
  return async (c, lab) => {
    const half = await findPublishedHalf(house.db, lab.territoryId);
    const own = half?.labs.find(({ id }) => id === lab.id);
    if (!half || !own) return undefined;
    const frame = await frameOf(c, house);
    const words = publicFiguresWords[frame.language];
    const content = LabInFigures({
      frame,
      lines: linesOf(own, frame.language),
      when: words.blockLine(halfSaid(half.half, frame.language)),
    });
    return { id: "numeri", title: words.block, content };
  };
}

function linesOf(own: PublishedFigures, language: Language): string[] {
  const words = publicFiguresWords[language];
  const { answers, first, dates, presences, reached, collaborators, networks } = own;
  const share = answers !== null && first !== null ? shareOfFirst({ answers, first }) : undefined;
  return [
    ...many(dates, words.dates),
    ...many(presences, words.presences),
    ...many(reached, words.reached),
    ...(share === undefined ? [] : [words.share(percents[language].format(share))]),
    ...many(collaborators, words.collaborators),
    ...many(networks, words.networks),
  ];
}

/** What is hidden, or nothing, is left out. */
function many(value: number | null, say: (count: number) => string): string[] {
  return value ? [say(value)] : [];
}
