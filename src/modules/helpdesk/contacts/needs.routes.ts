// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";

import { romeDate, romeTime } from "../../../foundation/time/rome.ts";
import { linkTo } from "../../../ui/frame.ts";
import { pagesOf, type Pages } from "../../../ui/pages.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { readQuery } from "../../../web/query.ts";
import { personOf } from "../../../web/signed-in.ts";
import { daySaid } from "../../accounts/said.ts";
import { atDesk } from "../desks/standing.queries.ts";
import { needsPath } from "./contact-path.ts";
import { contactWords } from "./contact.words.ts";
import { mustStandAtDesk } from "./entering.routes.ts";
import { needNames } from "./need-names.routes.ts";
import { doneSaid } from "./need-shown.routes.ts";
import { needsQuery, periodQuery } from "./need.forms.ts";
import { areaName, needLine, needName } from "./need.page.ts";
import { listNeedsOfDesks, needsAtOnce } from "./need.queries.ts";
import { needRoutes } from "./need.routes.ts";
import { NeedsPage } from "./needs.view.tsx";
import { listOffersTo } from "./offer.queries.ts";
import { listUnmet } from "./unmet.queries.ts";
import { UnmetPage } from "./unmet.view.tsx";

const asked = { aperti: "open", scoperti: "unmet", chiusi: "closed" } as const;

/** What desks hold, and what is missing. Mounted at /sportello/bisogni. */
export function needsRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  web.use(mustStandAtDesk(house));
  const { db, now } = house;

  web.get("/", async (c) => {
    const { stato, pagina, fatto } = readQuery(c, needsQuery);
    const { found, offers } = await atDesk(db, personOf(c), now(), async (tx, { desks }) => {
      const ids = desks.map(({ id }) => id);
      return {
        found: await listNeedsOfDesks(tx, ids, { state: asked[stato], page: pagina }),
        offers: await listOffersTo(tx, ids),
      };
    });
    const frame = await frameOf(c, house);
    const all = [...found.needs, ...offers.map(({ need }) => need)];
    const names = await needNames(
      house,
      all.map(({ areaCode }) => areaCode),
    );
    return c.html(
      NeedsPage({
        frame,
        state: stato,
        lines: found.needs.map((need) => needLine(need, names, frame, now())),
        offers: offers.map(({ offer, need }) => ({
          line: needLine(need, names, frame, now()),
          offerId: offer.id,
          from: offer.fromDeskName,
        })),
        done: doneSaid(fatto, frame.language),
        pages: needPages(c, stato, pagina, found.total),
      }),
    );
  });

  web.get("/scoperti", async (c) => {
    const { mesi } = readQuery(c, periodQuery);
    const since = romeTime(now()).subtract({ months: mesi }).toInstant();
    const { unmet, isOwn } = await atDesk(db, personOf(c), now(), async (tx, { supervises, desks }) => ({
      unmet: await listUnmet(tx, { districts: supervises, desks: desks.map(({ id }) => id) }, since),
      isOwn: supervises.length === 0,
    }));
    const frame = await frameOf(c, house);
    const names = await needNames(
      house,
      unmet.map(({ areaCode }) => areaCode),
    );
    const codes = contactWords[frame.language];
    return c.html(
      UnmetPage({
        frame,
        months: mesi,
        isOwn,
        lines: unmet.map((line) => ({
          name: needName(line, names, frame),
          area: areaName(line.areaCode, names, frame),
          needs: line.needs,
          open: line.open,
          why: line.reasons.map(({ reason, needs }) => `${codes.unmetReasons[reason]} (${needs})`).join("; "),
          last: daySaid(romeDate(line.lastSince).toString(), frame.language),
        })),
      }),
    );
  });

  web.route("/", needRoutes(house));
  return web;
}

function needPages(c: Context<Env>, state: string, page: number, total: number): Pages {
  return pagesOf({ page, total, atOnce: needsAtOnce }, (number) => {
    const query = new URLSearchParams({
      ...(state !== "aperti" && { stato: state }),
      ...(number > 1 && { pagina: String(number) }),
    }).toString();
    return linkTo({ language: c.get("language") }, query === "" ? needsPath : `${needsPath}?${query}`);
  });
}
