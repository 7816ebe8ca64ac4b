// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";

import { visitor } from "../../../foundation/actor.ts";
import type { Transaction } from "../../../foundation/database/database.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { linkTo } from "../../../ui/frame.ts";
import { readForm } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { readQuery } from "../../../web/query.ts";
import { daySaid } from "../../accounts/said.ts";
import type { ThreadBelongings } from "../belongings.ts";
import { cardOf } from "../card/card.ts";
import { CardPage } from "../card/card.view.tsx";
import { cardWords } from "../card/card.words.ts";
import { ownIdentity } from "../identity/identity.queries.ts";
import { withdrawShares } from "../shares/share.actions.ts";
import { listShares } from "../shares/share.queries.ts";
import { listViews } from "../shares/view.queries.ts";
import { liftObjection, object } from "../threads/objection.actions.ts";
import { replaceCard, setRecallWord, takeBackFrom } from "../threads/thread.actions.ts";
import { getThread, listObjections } from "../threads/thread.queries.ts";
import { objections, type ThreadKey } from "../threads/thread.ts";
import { filoQuery, wishesForm, wordForm } from "./filo.forms.ts";
import { FiloPage } from "./filo.view.tsx";
import { filoWords } from "./filo.words.ts";
import { withOwnThread } from "./opened-thread.routes.ts";
import { openThread } from "./own-session.routes.ts";
import { happenedShown, identityFacts, mandateSaid, shareShown, viewShown } from "./thread.page.ts";

const id = ":id{[0-9a-f-]{36}}";
const home = "/filo/mio";

/** What the person with the card sees, and what they decide. Mounted at /filo/mio. */
export function ownThreadRoutes(house: House, belongings: ThreadBelongings): Hono<Env> {
  const web = new Hono<Env>();
  const { now } = house;

  web.get("/", (c) =>
    withOwnThread(c, house, async (tx, key) => {
      const language = c.get("language");
      const read = await readOwn(tx, key, language);
      const { said, mandate } = read.known;
      const words = filoWords[language];
      const facts = identityFacts(said, language);
      if (mandate) facts.push({ term: words.guardian, value: mandateSaid(mandate, language) });
      return async () =>
        c.html(
          FiloPage({
            frame: await frameOf(c, house),
            isDone: readQuery(c, filoQuery).fatto === "1",
            happened: happenedShown(read.happened, language),
            facts,
            shares: read.shares.map((share) => shareShown(share, language, now())),
            desks: read.thread.knownAt.map(({ deskId, deskName, since }) => ({
              id: deskId,
              name: deskName,
              since: words.since(
                daySaid(since.toZonedDateTimeISO("Europe/Rome").toPlainDate().toString(), language),
              ),
            })),
            views: read.views.map((view) => viewShown(view, language)),
            objections: read.objections.map(({ to }) => to),
            hasRecall: read.thread.hasRecall,
            answers: read.answers.map(({ id: followUpId, about }) => ({
              about,
              path: `${home}/risposte/${followUpId}`,
            })),
          }),
        );
    }),
  );

  async function readOwn(tx: Transaction, key: ThreadKey, language: Language) {
    const known = await ownIdentity(tx, key);
    return {
      known,
      thread: await getThread(tx, key),
      shares: await listShares(tx, key),
      views: await listViews(tx, key),
      objections: await listObjections(tx, key),
      happened: await belongings.listHappened(tx, key, language),
      answers: await belongings.listToAnswer(tx, key, language),
    };
  }

  web.post(`/condivisioni/${id}/ritira`, (c) =>
    withOwnThread(c, house, async (tx, key) => {
      await withdrawShares(tx, visitor, key, { shareId: c.req.param("id") }, now());
      return done(c);
    }),
  );

  web.post(`/sportelli/${id}/togli`, (c) =>
    withOwnThread(c, house, async (tx, key) => {
      await takeBackFrom(tx, visitor, key, c.req.param("id"));
      return done(c);
    }),
  );

  web.post("/opposizioni", async (c) => {
    const read = await readForm(c, wishesForm);
    const wished = read.ok ? read.value.non : [];
    return withOwnThread(c, house, async (tx, key) => {
      const raised = new Set((await listObjections(tx, key)).map(({ to }) => to));
      for (const to of objections) {
        if (wished.includes(to) && !raised.has(to))
          await object(tx, visitor, key, { to, by: "person" }, now());
        if (!wished.includes(to) && raised.has(to)) {
          await liftObjection(tx, visitor, key, { to, by: "person" });
        }
      }
      return done(c);
    });
  });

  web.post("/parola", async (c) => {
    const read = await readForm(c, wordForm);
    return withOwnThread(c, house, async (tx, key) => {
      if (read.ok) await setRecallWord(tx, key, read.value.parola, now());
      return done(c);
    });
  });

  web.post("/tessera", (c) =>
    withOwnThread(c, house, async (tx, key) => {
      const code = await replaceCard(tx, visitor, key, now());
      return async () => {
        const language = c.get("language");
        await openThread(c, house, key);
        return c.html(
          CardPage({
            frame: await frameOf(c, house),
            card: cardOf(code, house.baseUrl),
            crumb: { label: filoWords[language].title, path: home },
            onwards: [{ label: cardWords[language].newThread, path: home }],
          }),
        );
      };
    }),
  );

  return web;
}

function done(c: Context<Env>): () => Response {
  return () => c.redirect(`${linkTo({ language: c.get("language") }, home)}?fatto=1`, 303);
}
