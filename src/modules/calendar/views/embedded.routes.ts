// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";
import { Temporal } from "temporal-polyfill";

import { romeDate } from "../../../foundation/time/rome.ts";
import { linkTo } from "../../../ui/frame.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { textsOf } from "../../../web/query.ts";
import { listPlaceBriefs } from "../../directory/records/place-brief.queries.ts";
import { accessibleOnly } from "../activities/accessible.queries.ts";
import { listOccurrences } from "../activities/agenda.queries.ts";
import { labOfAgenda, otherDatesOf, type LabsOfAgenda } from "../activities/labs-of-agenda.ts";
import { inOrder } from "../activities/other-dates.ts";
import { filtersOf, queryOfAgenda, readAgenda } from "./agenda-asked.ts";
import { daysShown } from "./agenda.page.ts";
import { agendaWords } from "./agenda.words.ts";
import { EmbeddedAgenda, EmbeddingAgenda } from "./embedded.view.tsx";
import { embeddedWords } from "./embedded.words.ts";
import { daysOf } from "./period.ts";

/** How many dates a frame shows; the rest is here. */
const framed = 30;

/** The agenda in the pages of others. Mounted at "/". */
export function embeddedAgendaRoutes(house: House, labs?: LabsOfAgenda): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get("/agenda/incorpora", async (c) => {
    const frame = await frameOf(c, house);
    const address = house.baseUrl + linkTo(frame, "/incorpora/agenda");
    const title = embeddedWords[frame.language].frameName(frame.site.name).replaceAll('"', "&quot;");
    const code = `<iframe src="${address}" title="${title}" width="100%" height="600" loading="lazy"></iframe>`;
    return c.html(EmbeddingAgenda({ frame, code }));
  });

  web.get("/incorpora/agenda", async (c) => {
    c.header("Cache-Control", "public, max-age=300");
    return framedAgenda(c);
  });

  async function framedAgenda(c: Context<Env>) {
    const today = romeDate(now());
    const asked = readAgenda(textsOf(new URL(c.req.url).searchParams), today);
    const { from, to } = daysOf(asked.period, today);
    const [begins, ends] = [from, to].map((day) => day.toZonedDateTime("Europe/Rome").toInstant());
    const language = c.get("language");
    const lab = asked.labId === undefined ? undefined : await labOfAgenda(labs, asked.labId);
    const question = {
      ...filtersOf(asked),
      ...(await accessibleOnly(db, asked)),
      from: Temporal.Instant.compare(begins!, now()) > 0 ? begins! : now(),
      to: ends!,
      // Of a lab that is not there nothing is on.
      ...(asked.labId !== undefined && { activityIds: lab?.activityIds ?? [] }),
    };
    const [own, others] = await Promise.all([
      listOccurrences(db, { ...question, most: framed }),
      otherDatesOf(labs, { ...question, labId: asked.labId }, language),
    ]);
    const lines = inOrder(own, others).slice(0, framed);
    const ids = lines.flatMap(({ locationId }) => locationId ?? []).concat(asked.placeId ?? []);
    const [frame, places] = await Promise.all([frameOf(c, house), listPlaceBriefs(db, [...new Set(ids)])]);
    const place = asked.placeId === undefined ? undefined : places.get(asked.placeId);
    const named = place ?? lab;
    const title = named
      ? agendaWords[frame.language].titleAt(named.name)
      : embeddedWords[frame.language].titleAll(frame.site.name);
    const all = linkTo(frame, `/agenda${queryOfAgenda({ ...asked, view: "list" })}`);
    return c.html(
      EmbeddedAgenda({ frame, title, days: daysShown(lines, { from, today, places }, frame), all }),
    );
  }

  return web;
}
