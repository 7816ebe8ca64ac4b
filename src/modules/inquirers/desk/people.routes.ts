// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";

import { newId } from "../../../foundation/uuid.ts";
import { linkTo } from "../../../ui/frame.ts";
import { readForm } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { mustSignIn, personOf } from "../../../web/signed-in.ts";
import { daySaid } from "../../accounts/said.ts";
import type { DeskDoor, ThreadBelongings } from "../belongings.ts";
import { isTooMany, showCard } from "../card/card.routes.ts";
import type { MistakeCode } from "../identity/mistakes.words.ts";
import { findThreadByCode, startThread } from "../threads/thread.actions.ts";
import { deskKnowing } from "../threads/thread.policy.ts";
import { findThread, listThreadsKnownAt, listThreadsSaying } from "../threads/thread.queries.ts";
import type { Thread } from "../threads/thread.ts";
import { deskIdentityRoutes } from "./desk-identity.routes.ts";
import { deskThreadRoutes } from "./desk-thread.routes.ts";
import { deskAmong, desksOf } from "./opened-desk.routes.ts";
import { deskCodeForm, findForm, newThreadForm } from "./people.forms.ts";
import { FoundPage, NewThreadPage, PeoplePage, peoplePath, type ThreadLineShown } from "./people.view.tsx";
import { peopleWords } from "./people.words.ts";

/**
 * Threads at the desk: by card, by what the person says, or begun here. Who works at no desk, district and administrators
 * included, finds it shut. Mounted at /sportello/persone.
 */
export function peopleRoutes(house: House, door: DeskDoor, belongings: ThreadBelongings): Hono<Env> {
  const web = new Hono<Env>();
  const { now } = house;
  web.use(mustSignIn(house));

  web.get("/", async (c) => c.html(await peoplePage(c)));

  /** The page, with a form as it was sent when something in it is wrong. */
  async function peoplePage(
    c: Context<Env>,
    wrong: { typed?: Record<string, string>; mistakes?: Record<string, MistakeCode> } = {},
  ) {
    const language = c.get("language");
    const { desks, lines } = await door(personOf(c), async (tx, all) => {
      const own = desksOf(all);
      return { desks: own, lines: await listThreadsKnownAt(tx, own) };
    });
    const words = peopleWords[language];
    const shown: ThreadLineShown[] = lines.map((line) => ({
      href: to(c, `${peoplePath}/${line.inquirerId}`),
      title: words.threadOf(dayOf(line, language)),
      more: `${words.seen(daySaid(line.seenOn, language))} – ${line.deskName}`,
    }));
    return PeoplePage({ frame: await frameOf(c, house), desks, lines: shown, ...wrong });
  }

  web.post("/codice", async (c) => {
    const read = await readForm(c, deskCodeForm);
    const { codice, sportello } = read.ok ? read.value : { codice: "", sportello: undefined };
    const outcome = await door(personOf(c), async (tx, all) => {
      const desk = deskAmong(all, sportello);
      if (!desk) return "desk" as const;
      try {
        return await findThreadByCode(tx, personOf(c), { desk, code: codice }, now());
      } catch (error) {
        if (isTooMany(error)) return "tooMany" as const;
        throw error;
      }
    });
    if (outcome === undefined || typeof outcome === "string") {
      const mistakes = { codice: outcome ?? "code" } as const;
      return c.html(await peoplePage(c, { typed: { codice }, mistakes }), outcome === "tooMany" ? 429 : 422);
    }
    return c.redirect(to(c, `${peoplePath}/${outcome.inquirerId}?fatto=1`), 303);
  });

  web.post("/cerca", async (c) => {
    const language = c.get("language");
    const words = peopleWords[language];
    const read = await readForm(c, findForm);
    const {
      cosa: field,
      testo: text,
      sportello,
    } = read.ok ? read.value : { cosa: "name" as const, testo: "" };
    const found = await door(personOf(c), async (tx, all) => {
      const desk = deskAmong(all, sportello);
      if (!desk || text.trim().length < 3) return undefined;
      const keys = await listThreadsSaying(tx, desk.territoryId, { field, text }, now());
      const threads: { thread: Thread; isKnown: boolean }[] = [];
      for (const key of keys) {
        const thread = await findThread(tx, key);
        if (thread) threads.push({ thread, isKnown: deskKnowing(thread, desksOf(all)) !== undefined });
      }
      return threads;
    });
    if (!found)
      return c.html(
        await peoplePage(c, { typed: { cosa: field, testo: text }, mistakes: { testo: "find" } }),
        422,
      );
    const lines = found.map(({ thread, isKnown }) => ({
      href: to(c, `${peoplePath}/${thread.inquirerId}${isKnown ? "" : "/riconosci"}`),
      title: words.threadOf(dayOf(thread, language)),
      more: isKnown ? words.knownHere : words.knownElsewhere,
    }));
    return c.html(FoundPage({ frame: await frameOf(c, house), lines }));
  });

  web.get("/nuovo", async (c) => {
    const desks = await door(personOf(c), async (_tx, all) => desksOf(all));
    return c.html(NewThreadPage({ frame: await frameOf(c, house), desks, threadId: newId() }));
  });

  web.post("/nuovo", async (c) => {
    const read = await readForm(c, newThreadForm);
    const started = await door(personOf(c), async (tx, all) => {
      const desk = deskAmong(all, read.ok ? read.value.sportello : undefined);
      if (!desk || !read.ok) return undefined;
      const { id, tessera, parola } = read.value;
      const { territoryId } = desk;
      const word = parola === "" ? undefined : parola;
      const withCard = tessera === "1";
      const thread = { territoryId, desk, withCard, word, inquirerId: id };
      return { withCard, ...(await startThread(tx, personOf(c), thread, now())) };
    });
    if (!started) return c.redirect(to(c, `${peoplePath}/nuovo`), 303);
    if (!started.withCard) return c.redirect(to(c, `${peoplePath}/${started.inquirerId}?fatto=1`), 303);
    return showCard(c, house, started);
  });

  web.route("/", deskThreadRoutes(house, door, belongings));
  web.route("/", deskIdentityRoutes(house, door));
  return web;
}

function dayOf({ createdAt }: Pick<Thread, "createdAt">, language: "it" | "en"): string {
  return daySaid(createdAt.toZonedDateTimeISO("Europe/Rome").toPlainDate().toString(), language);
}

function to(c: Context<Env>, path: string): string {
  return linkTo({ language: c.get("language") }, path);
}
