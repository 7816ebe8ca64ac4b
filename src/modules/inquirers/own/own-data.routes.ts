// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";

import { visitor } from "../../../foundation/actor.ts";
import { behindWall } from "../../../foundation/database/wall.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { linkTo } from "../../../ui/frame.ts";
import { readForm } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import type { ThreadBelongings } from "../belongings.ts";
import { keepIdentity } from "../identity/identity.actions.ts";
import { ownIdentityForm } from "../identity/identity.forms.ts";
import { filledWith, saidIn, typedOf } from "../identity/identity.page.ts";
import { findMandateKind, ownIdentity } from "../identity/identity.queries.ts";
import { needsMandateToBeKept } from "../identity/identity.ts";
import { eraseThread } from "../threads/erase.actions.ts";
import { getThread } from "../threads/thread.queries.ts";
import { copyOf, gatherThread } from "./copy.routes.ts";
import { CopyPage, EraseThreadPage, OwnIdentityPage } from "./filo-data.view.tsx";
import { eraseForm } from "./filo.forms.ts";
import { filoWords } from "./filo.words.ts";
import { withOwnThread } from "./opened-thread.routes.ts";
import { closeThread, threadOpenIn } from "./own-session.routes.ts";

const home = "/filo/mio";

/** Correcting, taking away and erasing what is known of oneself. Mounted at /filo/mio. */
export function ownDataRoutes(house: House, belongings: ThreadBelongings): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get("/dati", (c) =>
    withOwnThread(c, house, async (tx, key) => {
      const { said } = await ownIdentity(tx, key);
      const { addressRule } = await getThread(tx, key);
      const filled = filledWith(said, addressRule);
      return async () => c.html(OwnIdentityPage({ frame: await frameOf(c, house), ...filled }));
    }),
  );

  /** The form once more, with what is wrong and all that was typed. */
  const again =
    (c: Context<Env>, mistakes: Record<string, string>, typed: Record<string, string | undefined>) =>
    async () =>
      c.html(OwnIdentityPage({ frame: await frameOf(c, house), typed, mistakes: typedOf(mistakes) }), 422);

  web.post("/dati", async (c) => {
    const read = await readForm(c, ownIdentityForm);
    return withOwnThread(c, house, async (tx, key) => {
      if (!read.ok) return again(c, read.mistakes, lastOf(read.typed));

      const today = romeDate(now());
      const { nascita: born } = read.value;
      if (born > today.toString()) return again(c, { nascita: "born" }, read.value);
      const isChild = needsMandateToBeKept(born === "" ? undefined : born, today);
      if (isChild && !(await findMandateKind(tx, key))) return again(c, { nascita: "guardian" }, read.value);

      const said = saidIn(read.value);
      await keepIdentity(tx, visitor, key, { said, addressRule: read.value.riserbo, by: "person" }, now());
      return () => c.redirect(`${linkTo({ language: c.get("language") }, home)}?fatto=1`, 303);
    });
  });

  web.get("/copia", (c) =>
    withOwnThread(c, house, async (tx, key) => {
      const language = c.get("language");
      const { said, mandate } = await ownIdentity(tx, key);
      const copy = await copyOf(tx, key, { belongings, said, mandate, language, now: now() });
      return async () => c.html(CopyPage({ frame: await frameOf(c, house), ...hung(language), ...copy }));
    }),
  );

  web.get("/dati.json", (c) =>
    withOwnThread(c, house, async (tx, key) => {
      const { said, mandate } = await ownIdentity(tx, key);
      const data = await gatherThread(tx, key, { belongings, said, mandate });
      return () => {
        c.header("Content-Disposition", 'attachment; filename="il-mio-filo.json"');
        return c.body(JSON.stringify({ gathered_at: now(), ...data }, null, 2), 200, {
          "Content-Type": "application/json; charset=utf-8",
        });
      };
    }),
  );

  web.get("/cancella", (c) =>
    withOwnThread(c, house, async () => async () => {
      const frame = await frameOf(c, house);
      return c.html(EraseThreadPage({ frame, ...hung(frame.language), action: `${home}/cancella` }));
    }),
  );

  web.post("/cancella", async (c) => {
    const language = c.get("language");
    const read = await readForm(c, eraseForm);
    const key = await threadOpenIn(c, house);
    if (!key) return c.redirect(linkTo({ language }, "/filo"), 303);
    if (!read.ok) {
      const mistake = filoWords[language].eraseMistake;
      const frame = await frameOf(c, house);
      return c.html(EraseThreadPage({ frame, ...hung(language), action: `${home}/cancella`, mistake }), 422);
    }
    // Rooms above forget what they hold: that is more than the person's own rows, and no more than their district's.
    const { id } = await behindWall(db, { districts: [key.territoryId] }, (tx) =>
      eraseThread(tx, visitor, key, { asked: "person", forget: belongings.forget }, now()),
    );
    closeThread(c, house);
    return c.redirect(linkTo({ language }, `/filo/ricevuta/${id}`), 303);
  });

  return web;
}

function hung(language: "it" | "en") {
  return {
    crumb: { label: filoWords[language].title, path: home },
    back: { label: filoWords[language].back, path: home },
  };
}

function lastOf(typed: Record<string, string[]>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(typed).map(([name, texts]) => [name, texts.at(-1)]));
}
