// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";

import { romeDate } from "../../../foundation/time/rome.ts";
import { linkTo } from "../../../ui/frame.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { textsOf } from "../../../web/query.ts";
import { personOf } from "../../../web/signed-in.ts";
import { csvOf } from "../../helpdesk/monitoring/sheet-csv.ts";
import { odsOf } from "../../helpdesk/monitoring/sheet-ods.ts";
import { openKeptLab, uuidPattern } from "../keeping/entering.routes.ts";
import { listKeptLabs } from "../lab/lab.queries.ts";
import type { Lab } from "../lab/lab.ts";
import { labsReachOf } from "../lab/reach.ts";
import { peoplePath, presencePath } from "../participation/participation-path.ts";
import { listActivitiesCounted, listDatesCounted, listMonthsCounted } from "./counted.queries.ts";
import {
  datesShown,
  figureSheets,
  figuresShown,
  figureTable,
  monthsShown,
  shareSaid,
} from "./figures.page.ts";
import { listLabFigures } from "./figures.queries.ts";
import { CountedPage, FiguresPage } from "./figures.view.tsx";
import { figuresWords } from "./figures.words.ts";
import { numberSaid } from "./months-said.ts";
import { instantsOf, readMonths } from "./months.ts";

/** The figures of one lab, and of the labs that somebody keeps. Mounted at /redazione/laboratori, behind onlyLabKeepers. */
export function figuresRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  for (const at of [`/:id{${uuidPattern}}/numeri`, "/numeri"] as const) {
    web.get(at, (c) => page(c));
    web.get(`${at}/incontri`, (c) => counted(c));
    web.get(`${at}/cifre.csv`, async (c) => {
      const { name, table } = await takenAway(c);
      c.header("Content-Type", "text/csv; charset=utf-8; header=present");
      c.header("Content-Disposition", `attachment; filename="${name}.csv"`);
      return c.body(csvOf(table));
    });
    web.get(`${at}/cifre.ods`, async (c) => {
      const { name, sheets } = await takenAway(c);
      c.header("Content-Type", "application/vnd.oasis.opendocument.spreadsheet");
      c.header("Content-Disposition", `attachment; filename="${name}.ods"`);
      return c.body(odsOf(sheets));
    });
  }

  async function page(c: Context<Env>) {
    const { lab, labs, period, asked, path } = await opened(c);
    const frame = await frameOf(c, house);
    const [figures, months] = await Promise.all([listLabFigures(db, asked), listMonthsCounted(db, asked)]);
    const meetings = `${path}/incontri?dal=${period.from}&al=${period.until}`;
    const people = lab && `${peoplePath(lab.id)}?collabora=1`;
    const here = lab ? `${path.replace(/\/numeri$/, "")}/reti` : undefined;
    return c.html(
      FiguresPage({
        frame,
        lab,
        path,
        period,
        today: romeDate(now()).toString(),
        shown: figuresShown(figures.all, lab !== undefined, frame.language),
        sources: {
          dates: meetings,
          presences: meetings,
          reached: meetings,
          first: meetings,
          answers: meetings,
          share: meetings,
          ...(lab && { named: peoplePath(lab.id), collaborators: people, stable: people }),
          ...(here !== undefined && { networks: here, networksBorn: here }),
        },
        months: monthsShown(months, period),
        labs,
        figures,
      }),
    );
  }

  async function counted(c: Context<Env>) {
    const { lab, period, asked, path } = await opened(c);
    const frame = await frameOf(c, house);
    const { language } = frame;
    const said = c.req.query("attivita") ?? "";
    const activityId = new RegExp(`^${uuidPattern}$`).test(said) ? said : undefined;
    const [activities, dates] = await Promise.all([
      listActivitiesCounted(db, asked),
      listDatesCounted(db, { ...asked, activityId }),
    ]);
    const months = `dal=${period.from}&al=${period.until}`;
    const say = (value: number) => numberSaid(value, language);
    return c.html(
      CountedPage({
        frame,
        lab,
        period,
        back: linkTo(frame, `${path}?${months}`),
        dates: datesShown(dates, ({ labId, occurrenceId }) => presencePath(labId, occurrenceId), language),
        activities: activities.map((one) => ({
          name: one.name,
          href: `${linkTo(frame, `${path}/incontri?${months}&attivita=${one.activityId}`)}#incontri`,
          cells: [
            say(one.dates),
            say(one.presences),
            say(one.unnamed),
            one.answers === 0 ? "–" : shareSaid(one, language),
          ],
        })),
      }),
    );
  }

  /** Of which labs, in which months. */
  async function opened(c: Context<Env>) {
    const isOne = c.req.param("id") !== undefined;
    const lab = isOne ? await openKeptLab(c, house) : undefined;
    const labs: Lab[] = lab ? [lab] : await listKeptLabs(db, labsReachOf(personOf(c)));
    const period = readMonths(textsOf(new URL(c.req.url).searchParams), romeDate(now()));
    const kept = labs.filter(({ status }) => status !== "draft" || lab);
    const path = `/redazione/laboratori/${lab ? `${lab.id}/` : ""}numeri`;
    return {
      lab,
      labs: kept,
      period,
      path,
      asked: { labIds: kept.map(({ id }) => id), ...instantsOf(period) },
    };
  }

  async function takenAway(c: Context<Env>) {
    const { lab, labs, period, asked } = await opened(c);
    const language = c.get("language");
    const words = figuresWords[language];
    const [figures, months, activities, dates] = await Promise.all([
      listLabFigures(db, asked),
      listMonthsCounted(db, asked),
      listActivitiesCounted(db, asked),
      listDatesCounted(db, asked),
    ]);
    const name = lab?.name ?? words.ofAll;
    return {
      name: `${words.file}-${period.from}-${period.until}`,
      table: figureTable({ figures, labs, language }),
      sheets: figureSheets({ name, period, figures, labs, months, activities, dates, language }),
    };
  }

  return web;
}
