// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";

import type { Transaction } from "../../../foundation/database/database.ts";
import { found } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { linkTo } from "../../../ui/frame.ts";
import { readForm } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { readQuery } from "../../../web/query.ts";
import { personOf } from "../../../web/signed-in.ts";
import type { DeskDoor } from "../belongings.ts";
import { isTooMany, showCard } from "../card/card.routes.ts";
import { identityOf, keepIdentity } from "../identity/identity.actions.ts";
import { deskIdentityForm } from "../identity/identity.forms.ts";
import { filledWith, saidIn, typedOf } from "../identity/identity.page.ts";
import { findMandateKind, listFieldsKept } from "../identity/identity.queries.ts";
import { fields, needsMandateToBeKept } from "../identity/identity.ts";
import { recognize } from "../identity/recognize.actions.ts";
import { replaceCard } from "../threads/thread.actions.ts";
import { findThread } from "../threads/thread.queries.ts";
import type { Desk, Thread } from "../threads/thread.ts";
import { RecognizePage, WhoPage } from "./desk-identity.view.tsx";
import { deskAmong, desksOf, keyIn, withThread } from "./opened-desk.routes.ts";
import { factsIn, recognizeForm, whoQuery } from "./people.forms.ts";
import { peoplePath } from "./people.view.tsx";

const one = "/:id{[0-9a-f-]{36}}" as const;
type Typed = Record<string, string | undefined>;

/** What somebody says of themselves at the desk, and recognizing who lost the card. Mounted at /sportello/persone. */
export function deskIdentityRoutes(house: House, door: DeskDoor): Hono<Env> {
  const web = new Hono<Env>();
  const { now } = house;

  web.get(`${one}/dati`, async (c) => {
    const { perche, indirizzo } = readQuery(c, whoQuery);
    const props = await withThread(c, door, async (tx, { thread, desk }) => {
      // Without a reason nothing is read: the thread's page asks for it.
      if (perche === undefined) return undefined;
      const wanted = indirizzo === "1" ? fields : undefined;
      const { said } = await identityOf(tx, personOf(c), thread, { desk, purpose: perche, wanted }, now());
      const kept = await listFieldsKept(tx, thread);
      const isAddressWithheld =
        wanted === undefined && thread.addressRule !== "shown" && kept.includes("address");
      return { ...filledWith(said, thread.addressRule), isAddressWithheld };
    });
    if (!props || perche === undefined) return c.redirect(to(c, `${peoplePath}/${idOf(c)}`), 302);
    c.header("Cache-Control", "no-store");
    return c.html(WhoPage({ frame: await frameOf(c, house), id: idOf(c), why: perche, ...props }));
  });

  web.post(`${one}/dati`, async (c) => {
    const read = await readForm(c, deskIdentityForm);
    const isAddressWithheld = read.ok ? read.value.senza : read.typed["senza"]?.at(-1) === "indirizzo";
    const wrong = await withThread(c, door, async (tx, { thread }) => {
      if (!read.ok) return { mistakes: typedOf(read.mistakes), typed: lastOf(read.typed) };
      const { senza: _withheld, ...typed } = read.value;
      const { garante, legame, visto, nascita: born } = typed;
      const today = romeDate(now());
      if (born > today.toString()) return { mistakes: { nascita: "born" as const }, typed };
      const mandate =
        garante !== "" && legame && visto ? { name: garante, bond: legame, seen: visto } : undefined;
      const isChild = needsMandateToBeKept(born === "" ? undefined : born, today);
      if (isChild && !mandate && !(await findMandateKind(tx, thread))) {
        return { mistakes: { nascita: "guardian" as const }, typed };
      }
      const said = saidIn(typed, isAddressWithheld ? ["address"] : []);
      await keepIdentity(
        tx,
        personOf(c),
        thread,
        { said, addressRule: typed.riserbo, mandate, by: "desk" },
        now(),
      );
      return undefined;
    });
    if (!wrong) return c.redirect(to(c, `${peoplePath}/${idOf(c)}?fatto=1`), 303);
    const frame = await frameOf(c, house);
    return c.html(WhoPage({ frame, id: idOf(c), why: "correct", isAddressWithheld, ...wrong }), 422);
  });

  // Whoever works at a desk of the district may ask, as the person may have begun at another: nothing is shown here.
  web.get(`${one}/riconosci`, async (c) => {
    const desks = await door(personOf(c), async (tx, all) => {
      found(await threadIn(tx, c, desksOf(all)));
      return all;
    });
    const frame = await frameOf(c, house);
    return c.html(RecognizePage({ frame, id: idOf(c), desks, typed: {}, mistakes: {} }));
  });

  web.post(`${one}/riconosci`, async (c) => {
    const read = await readForm(c, recognizeForm);
    const outcome = await door(personOf(c), async (tx, all) => {
      const thread = found(await threadIn(tx, c, desksOf(all)));
      const desk = read.ok ? deskAmong(all, read.value.sportello) : undefined;
      if (!read.ok || !desk) return { ok: false as const, desks: all, mistake: "desk" as const };
      const told = { word: read.value.parola, facts: factsIn(read.value) };
      try {
        if (!(await recognize(tx, personOf(c), thread, { desk, told }, now()))) {
          return { ok: false as const, desks: all, mistake: "notThem" as const };
        }
      } catch (error) {
        if (isTooMany(error)) return { ok: false as const, desks: all, mistake: "tooManyToday" as const };
        throw error;
      }
      const { inquirerId } = thread;
      const code = read.value.tessera === "1" ? await replaceCard(tx, personOf(c), thread, now()) : undefined;
      return { ok: true as const, inquirerId, code };
    });
    if (!outcome.ok) {
      const { desks, mistake } = outcome;
      const typed = read.ok ? { ...read.value, parola: undefined } : lastOf(read.typed);
      const frame = await frameOf(c, house);
      const status = mistake === "tooManyToday" ? 429 : 422;
      return c.html(
        RecognizePage({ frame, id: idOf(c), desks, typed, mistakes: { parola: mistake } }),
        status,
      );
    }
    if (outcome.code === undefined)
      return c.redirect(to(c, `${peoplePath}/${outcome.inquirerId}?fatto=1`), 303);
    return showCard(c, house, { inquirerId: outcome.inquirerId, code: outcome.code });
  });

  return web;
}

async function threadIn(
  tx: Transaction,
  c: Context<Env>,
  desks: readonly Desk[],
): Promise<Thread | undefined> {
  const key = await keyIn(tx, idOf(c), desks);
  return key && findThread(tx, key);
}

function lastOf(typed: Record<string, string[]>): Typed {
  return Object.fromEntries(Object.entries(typed).map(([name, texts]) => [name, texts.at(-1)]));
}

function idOf(c: Context<Env>): string {
  return c.req.param("id") ?? "";
}

function to(c: Context<Env>, path: string): string {
  return linkTo({ language: c.get("language") }, path);
}
