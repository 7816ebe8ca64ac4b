// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";
import { z } from "zod";

import { last } from "../../../foundation/fields.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { linkTo } from "../../../ui/frame.ts";
import { pagesOf } from "../../../ui/pages.ts";
import { readForm } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { readQuery } from "../../../web/query.ts";
import { personOf } from "../../../web/signed-in.ts";
import { momentSaid } from "../../accounts/said.ts";
import { listNextDates, listPlacesOfDates } from "../../calendar/activities/next-dates.queries.ts";
import { listPinned } from "../../directory/pinboard/pinned.queries.ts";
import { atDesk } from "../desks/standing.queries.ts";
import { beginThreadRoutes, type ShowCard } from "./begin-thread.routes.ts";
import { contactPagesWords } from "./contact-pages.words.ts";
import { contactPath, contactsPath } from "./contact-path.ts";
import { activitiesIn, contactPage, directoryPins, openContact } from "./contact-shown.routes.ts";
import { contactsAtOnce, listContactsOfDesks } from "./contact.queries.ts";
import { contactWords } from "./contact.words.ts";
import { ContactsPage } from "./contacts.view.tsx";
import { correctionRoutes } from "./correction.routes.ts";
import { mustStandAtDesk } from "./entering.routes.ts";
import { doneSaid } from "./facts.page.ts";
import { handoutLetter } from "./handout-letter.ts";
import { sendHandout } from "./handout.actions.ts";
import { shownPins } from "./looked-up.routes.ts";
import { needNames } from "./need-names.routes.ts";
import { needName } from "./need.page.ts";
import { listNeedsOfContacts } from "./need.queries.ts";
import { ReadOutPage } from "./read-out.view.tsx";

const oneContact = "/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}" as const;
const listQuery = z.object({ pagina: last(z.coerce.number().int().min(1).max(10_000).catch(1).default(1)) });
const doneQuery = z.object({
  fatto: last(z.enum(["corretto", "mandato"]).optional().catch(undefined)),
});
const mailForm = z.object({ indirizzo: last(z.email().max(254)) });

/** What was written of those who came. Mounted at /sportello/contatti. */
export function contactsRoutes(house: House, showCard: ShowCard): Hono<Env> {
  const web = new Hono<Env>();
  web.use(mustStandAtDesk(house));
  const { db, now } = house;

  web.get("/", async (c) => {
    const { pagina } = readQuery(c, listQuery);
    const { contacts, total, needs } = await atDesk(db, personOf(c), now(), async (tx, { desks }) => {
      const listed = await listContactsOfDesks(
        tx,
        desks.map(({ id }) => id),
        pagina,
      );
      const byDistrict = Map.groupBy(listed.contacts, ({ territoryId }) => territoryId);
      const listedNeeds = [];
      for (const [territoryId, those] of byDistrict)
        listedNeeds.push(
          ...(await listNeedsOfContacts(
            tx,
            territoryId,
            those.map(({ id }) => id),
          )),
        );
      return { ...listed, needs: Map.groupBy(listedNeeds, ({ contactId }) => contactId) };
    });
    const frame = await frameOf(c, house);
    const names = await needNames(house, []);
    return c.html(
      ContactsPage({
        frame,
        lines: contacts.map((contact) => ({
          href: linkTo(frame, contactPath(contact.id)),
          when: momentSaid(contact.happenedAt, frame.language),
          how: contactWords[frame.language].channels[contact.channel],
          needs: (needs.get(contact.id) ?? []).map((need) => needName(need, names, frame)).join(", "),
          done: doneSaid(contact.done, frame.language),
          desk: contact.deskName,
        })),
        pages: pagesOf({ page: pagina, total, atOnce: contactsAtOnce }, (page) =>
          to(c, page === 1 ? contactsPath : `${contactsPath}?pagina=${page}`),
        ),
      }),
    );
  });

  web.get(oneContact, async (c) => {
    const { fatto } = readQuery(c, doneQuery);
    const words = contactPagesWords[c.get("language")];
    const done = { corretto: words.correctedDone, mandato: words.sent };
    return c.html(await contactPage(c, house, idOf(c), { done: fatto && done[fatto] }));
  });

  web.get(`${oneContact}/voce`, async (c) => {
    const { pins } = await openContact(c, house, idOf(c));
    const frame = await frameOf(c, house);
    return c.html(
      ReadOutPage({
        frame,
        things: await shownPins(house, frame, pins),
        back: linkTo(frame, contactPath(idOf(c))),
      }),
    );
  });

  web.post(`${oneContact}/mail`, async (c) => {
    const id = idOf(c);
    const { pins } = await openContact(c, house, id);
    const read = await readForm(c, mailForm);
    if (!house.mail) refuse({ kind: "not-now", because: "no-mail" });
    if (!read.ok) {
      const address = read.typed["indirizzo"]?.at(-1) ?? "";
      c.header("Cache-Control", "no-store");
      return c.html(await contactPage(c, house, id, { address }), 422);
    }
    const [things, site] = [await listPinned(db, directoryPins(pins)), await house.site()];
    const dates = await listNextDates(db, activitiesIn(pins), now());
    const places = await listPlacesOfDates(db, dates);
    const writer = { site: site.name, baseUrl: house.baseUrl, language: c.get("language") };
    const letter = handoutLetter(read.value.indirizzo, { things, dates, places }, writer);
    await atDesk(db, personOf(c), now(), (tx) =>
      sendHandout(tx, personOf(c), { contactId: id, letter }, now()),
    );
    await house.mail.wake();
    return c.redirect(to(c, `${contactPath(id)}?fatto=mandato`), 303);
  });

  web.route("/", beginThreadRoutes(house, showCard));
  web.route("/", correctionRoutes(house));
  return web;
}

function idOf(c: Context<Env>): string {
  return c.req.param("id") ?? "";
}

function to(c: Context<Env>, path: string): string {
  return linkTo({ language: c.get("language") }, path);
}
