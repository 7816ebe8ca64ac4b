// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";

import { behindWall } from "../../../foundation/database/wall.ts";
import { found } from "../../../foundation/refusal.ts";
import { linkTo } from "../../../ui/frame.ts";
import { clientOf } from "../../../web/client.ts";
import { readForm } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { countTriesOf, triesOf } from "../../../web/tries.ts";
import type { ThreadBelongings } from "../belongings.ts";
import { usualCardLimits, type CardLimits } from "../card/card-limits.ts";
import { readCode } from "../card/code.ts";
import { noteOwnOpening } from "../identity/identity.actions.ts";
import { findErasure } from "../threads/erasure.queries.ts";
import { findCard } from "../threads/thread.queries.ts";
import { ReceiptPage } from "./filo-data.view.tsx";
import { codeForm } from "./filo.forms.ts";
import { EnterPage } from "./filo.view.tsx";
import { filoWords } from "./filo.words.ts";
import { ownDataRoutes } from "./own-data.routes.ts";
import { closeThread, openThread, threadOpenIn } from "./own-session.routes.ts";
import { ownThreadRoutes } from "./own-thread.routes.ts";
import { erasureFacts } from "./thread.page.ts";

/** The door of the person with a card, who needs no account and no name. Mounted at /filo. */
export function filoRoutes(
  house: House,
  belongings: ThreadBelongings,
  limits: CardLimits = usualCardLimits,
): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;
  const clients = countTriesOf(house, "card/client", limits.byClient);
  const wrongOnes = triesOf(house, "card/wrong", limits.wrongByAll);

  // No cache and no history of the browser keeps what is read here.
  web.use(async (c, next) => {
    c.header("Cache-Control", "no-store");
    await next();
  });

  web.get("/", async (c) => {
    if (await threadOpenIn(c, house))
      return c.redirect(linkTo({ language: c.get("language") }, "/filo/mio"), 302);
    return c.html(EnterPage({ frame: await frameOf(c, house), isClosed: c.req.query("chiuso") === "1" }));
  });

  web.post("/", async (c) => {
    const language = c.get("language");
    const read = await readForm(c, codeForm);
    const typed = read.ok ? read.value.codice : "";
    const again = async (mistake: string, status: 422 | 429) =>
      c.html(EnterPage({ frame: await frameOf(c, house), typed, mistake }), status);

    const minutes = Math.max(await clients(clientOf(c, house.baseUrl)), await wrongOnes.wait("all"));
    if (minutes > 0) {
      c.header("Retry-After", String(minutes * 60));
      return again(filoWords[language].tooMany(minutes), 429);
    }
    const code = readCode(typed);
    const key =
      code === undefined
        ? undefined
        : await behindWall(db, { districts: [] }, (tx) => findCard(tx, code, now()));
    if (!key) {
      // A slip of the pen is told by the check sign and costs nobody anything: only codes that could be right are counted.
      if (code !== undefined) await wrongOnes.more("all");
      return again(filoWords[language].wrong, 422);
    }
    await behindWall(db, { districts: [], inquirer: key.inquirerId }, (tx) => noteOwnOpening(tx, key, now()));
    await openThread(c, house, key);
    return c.redirect(linkTo({ language }, "/filo/mio"), 303);
  });

  web.post("/esci", (c) => {
    closeThread(c, house);
    return c.redirect(`${linkTo({ language: c.get("language") }, "/filo")}?chiuso=1`, 303);
  });

  web.get("/ricevuta/:id{[0-9a-f-]{36}}", async (c) => {
    const erasure = found(
      await behindWall(db, { districts: [] }, (tx) => findErasure(tx, c.req.param("id"))),
    );
    const facts = erasureFacts(erasure, c.get("language"));
    return c.html(ReceiptPage({ frame: await frameOf(c, house), facts }));
  });

  web.route("/mio", ownThreadRoutes(house, belongings));
  web.route("/mio", ownDataRoutes(house, belongings));
  return web;
}
