// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";

import { romeDate } from "../../../foundation/time/rome.ts";
import type { Env, House } from "../../../web/house.ts";
import { personOf } from "../../../web/signed-in.ts";
import { atDesk } from "../desks/standing.queries.ts";
import { oneTable, sheetsOf } from "./figure-sheets.page.ts";
import { shownOf } from "./monitoring.page.ts";
import { openFigures, questionOf, reachOf } from "./opened.routes.ts";
import { csvOf } from "./sheet-csv.ts";
import { odsOf } from "./sheet-ods.ts";
import type { Sheet } from "./sheet.ts";
import { sheetWords } from "./sheet.words.ts";
import { tally } from "./tally.ts";

/** The figures to take away, with the same filters as the page. Mounted at /sportello/monitoraggio. */
export function sheetRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();

  web.get("/cifre.csv", async (c) => {
    const { sheets, name } = await openSheets(c, house);
    c.header("Content-Type", "text/csv; charset=utf-8; header=present");
    c.header("Content-Disposition", `attachment; filename="${name}.csv"`);
    return c.body(csvOf(oneTable(sheets, c.get("language"))));
  });

  web.get("/cifre.ods", async (c) => {
    const { sheets, name } = await openSheets(c, house);
    c.header("Content-Type", "application/vnd.oasis.opendocument.spreadsheet");
    c.header("Content-Disposition", `attachment; filename="${name}.ods"`);
    return c.body(odsOf(sheets));
  });

  return web;
}

async function openSheets(c: Context<Env>, house: House): Promise<{ sheets: Sheet[]; name: string }> {
  const language = c.get("language");
  const { db, now } = house;
  const question = questionOf(c, house);
  const { blocks, names } = await atDesk(db, personOf(c), now(), async (tx, standing) =>
    openFigures(tx, await reachOf(tx, standing), question),
  );
  const shown = shownOf(tally(blocks, question), question, names, language);
  const sheets = sheetsOf(shown, names, romeDate(now()).toString(), language);
  return { sheets, name: `${sheetWords[language].fileName}-${question.from}-${question.until}` };
}
