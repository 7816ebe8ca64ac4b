// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";

import type { Transaction } from "../../../foundation/database/database.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { linkTo } from "../../../ui/frame.ts";
import { readForm } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { readQuery } from "../../../web/query.ts";
import { personOf } from "../../../web/signed-in.ts";
import { daySaid } from "../../accounts/said.ts";
import type { DeskDoor, ThreadBelongings } from "../belongings.ts";
import { identityOf } from "../identity/identity.actions.ts";
import { findMandateKind, listFieldsKept } from "../identity/identity.queries.ts";
import { fields, outwardFields } from "../identity/identity.ts";
import { identityWords } from "../identity/identity.words.ts";
import { copyOf } from "../own/copy.routes.ts";
import { CopyPage, EraseThreadPage } from "../own/filo-data.view.tsx";
import { eraseForm, wishesForm } from "../own/filo.forms.ts";
import { filoWords } from "../own/filo.words.ts";
import { fieldsSaid, happenedShown } from "../own/thread.page.ts";
import { eraseThread } from "../threads/erase.actions.ts";
import { liftObjection, object } from "../threads/objection.actions.ts";
import { listObjections } from "../threads/thread.queries.ts";
import { objections, type Thread } from "../threads/thread.ts";
import { ThreadPage } from "./desk-thread.view.tsx";
import { withThread } from "./opened-desk.routes.ts";
import { threadQuery } from "./people.forms.ts";
import { peoplePath } from "./people.view.tsx";
import { peopleWords } from "./people.words.ts";

const one = "/:id{[0-9a-f-]{36}}" as const;

/** One thread at the desk: what happened, what its person wants, their rights. Mounted at /sportello/persone. */
export function deskThreadRoutes(house: House, door: DeskDoor, belongings: ThreadBelongings): Hono<Env> {
  const web = new Hono<Env>();
  const { now } = house;

  web.get(one, async (c) => {
    const language = c.get("language");
    const props = await withThread(c, door, async (tx, { thread }) => ({
      facts: await factsOf(tx, thread, language),
      happened: happenedShown(await belongings.listHappened(tx, thread, language), language),
      objections: (await listObjections(tx, thread)).map(({ to }) => to),
      hasSaid: (await listFieldsKept(tx, thread)).length > 0,
      hasCard: thread.hasCard,
    }));
    const isDone = readQuery(c, threadQuery).fatto === "1";
    c.header("Cache-Control", "no-store");
    return c.html(ThreadPage({ frame: await frameOf(c, house), id: idOf(c), isDone, ...props }));
  });

  web.post(`${one}/opposizioni`, async (c) => {
    const read = await readForm(c, wishesForm);
    const wished = read.ok ? read.value.non : [];
    await withThread(c, door, async (tx, { thread }) => {
      const raised = new Set((await listObjections(tx, thread)).map(({ to }) => to));
      for (const what of objections) {
        if (wished.includes(what) && !raised.has(what)) {
          await object(tx, personOf(c), thread, { to: what, by: "desk" }, now());
        }
        if (!wished.includes(what) && raised.has(what)) {
          await liftObjection(tx, personOf(c), thread, { to: what, by: "desk" });
        }
      }
    });
    return c.redirect(addressTo(c, `${peoplePath}/${idOf(c)}?fatto=1`), 303);
  });

  web.get(`${one}/copia`, async (c) => {
    const language = c.get("language");
    const copy = await withThread(c, door, async (tx, { thread, desk }) => {
      // What is printed leaves the desk: an address that is not to be shown stays out of it.
      const wanted = outwardFields(thread.addressRule, fields);
      const read = await identityOf(tx, personOf(c), thread, { desk, purpose: "copy", wanted }, now());
      return copyOf(tx, thread, { belongings, ...read, language, now: now() });
    });
    return c.html(CopyPage({ frame: await frameOf(c, house), ...hung(c), ...copy }));
  });

  web.get(`${one}/cancella`, async (c) => {
    await withThread(c, door, async () => {});
    const action = `${peoplePath}/${idOf(c)}/cancella`;
    return c.html(EraseThreadPage({ frame: await frameOf(c, house), ...hung(c), action }));
  });

  web.post(`${one}/cancella`, async (c) => {
    const read = await readForm(c, eraseForm);
    const action = `${peoplePath}/${idOf(c)}/cancella`;
    const erasure = await withThread(c, door, async (tx, { thread }) =>
      read.ok
        ? eraseThread(tx, personOf(c), thread, { asked: "desk", forget: belongings.forget }, now())
        : undefined,
    );
    if (erasure) return c.redirect(addressTo(c, `/filo/ricevuta/${erasure.id}`), 303);
    const mistake = filoWords[c.get("language")].eraseMistake;
    return c.html(EraseThreadPage({ frame: await frameOf(c, house), ...hung(c), action, mistake }), 422);
  });

  return web;
}

/** What is told of a thread without reading anything of its person. */
async function factsOf(tx: Transaction, thread: Thread, language: Language) {
  const { facts: terms, ...words } = peopleWords[language];
  const kept = await listFieldsKept(tx, thread);
  const mandate = await findMandateKind(tx, thread);
  const raised = await listObjections(tx, thread);
  const began = thread.createdAt.toZonedDateTimeISO("Europe/Rome").toPlainDate().toString();
  return [
    { term: terms.since, value: daySaid(began, language) },
    { term: terms.seen, value: daySaid(thread.seenOn, language) },
    { term: terms.card, value: thread.hasCard ? terms.hasCard : terms.noCard },
    { term: terms.said, value: kept.length === 0 ? terms.saidNothing : fieldsSaid(kept, language) },
    ...(thread.addressRule === "shown"
      ? []
      : [{ term: terms.address, value: identityWords[language].addressRules[thread.addressRule].label }]),
    ...(mandate ? [{ term: terms.answers, value: identityWords[language].bonds[mandate.bond] }] : []),
    ...(raised.length === 0
      ? []
      : [{ term: terms.notWanted, value: raised.map(({ to: what }) => words.objections[what]).join("; ") }]),
  ];
}

function hung(c: Context<Env>) {
  const words = peopleWords[c.get("language")];
  const path = `${peoplePath}/${idOf(c)}`;
  return { crumb: { label: words.thread, path }, back: { label: words.back, path } };
}

function idOf(c: Context<Env>): string {
  return c.req.param("id") ?? "";
}

function addressTo(c: Context<Env>, path: string): string {
  return linkTo({ language: c.get("language") }, path);
}
