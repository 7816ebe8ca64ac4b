// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";

import { found } from "../../../foundation/refusal.ts";
import { linkTo } from "../../../ui/frame.ts";
import { pagesOf } from "../../../ui/pages.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { textsOf } from "../../../web/query.ts";
import { personOf } from "../../../web/signed-in.ts";
import { contactPath, needPath } from "../contacts/contact-path.ts";
import { cellsOf, columnsFor, definitionOf, filtersSaid } from "./asked.page.ts";
import { rowsBehind } from "./behind.ts";
import { ListPage } from "./list.view.tsx";
import { listPath, monitoringPath } from "./monitoring-path.ts";
import { askedParameters, readAsked, readPage } from "./monitoring.forms.ts";
import { pathWith } from "./monitoring.page.ts";
import { openBehind, questionOf } from "./opened.routes.ts";

const onAPage = 50;

/** What a number counts and the list behind it. Mounted at /sportello/monitoraggio/elenco. */
export function listRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();

  web.get("/", async (c) => {
    const texts = textsOf(new URL(c.req.url).searchParams);
    const asked = found(readAsked(texts));
    const question = questionOf(c, house);
    const page = readPage(texts);
    const frame = await frameOf(c, house);
    const { language } = frame;
    const { facts, total, names } = await openBehind(house, personOf(c), question, asked);
    const rows = rowsBehind(facts, question, asked).toSorted((one, other) =>
      other.contact.day.localeCompare(one.contact.day),
    );
    const termsOf = Map.groupBy(facts.needs, ({ contactId }) => contactId);
    const to = (number: number) =>
      linkTo(frame, pathWith(listPath, question, [...askedParameters(asked), ["pagina", String(number)]]));
    return c.html(
      ListPage({
        frame,
        ...definitionOf(asked, names, language),
        filters: filtersSaid(question, names, language),
        total,
        permitted: rows.length,
        columns: columnsFor(asked.unit, language),
        lines: rows.slice((page - 1) * onAPage, page * onAPage).map((row) => ({
          href: row.need ? needPath(row.need.id) : contactPath(row.contact.id),
          cells: cellsOf(
            row,
            (termsOf.get(row.contact.id) ?? []).map(({ term }) => term),
            names,
            language,
          ),
        })),
        pages: pagesOf({ page, total: rows.length, atOnce: onAPage }, to),
        back: linkTo(frame, pathWith(monitoringPath, question)),
      }),
    );
  });

  return web;
}
