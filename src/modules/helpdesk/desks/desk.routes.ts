// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";

import { holds, idsHeldAs, type Person } from "../../../foundation/actor.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { linkTo } from "../../../ui/frame.ts";
import { readForm } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { personOf } from "../../../web/signed-in.ts";
import { listPlaceHours } from "../../directory/records/called.queries.ts";
import { deskFormPage, districtsFor, emptyDesk, readDesk, typedFrom } from "./desk-form.routes.ts";
import { DesksPage } from "./desk-list.view.tsx";
import { desksPath } from "./desk-path.ts";
import { deskShown } from "./desk-shown.routes.ts";
import { changeDesk, closeDesk, createDesk, getDeskToKeep } from "./desk.actions.ts";
import { closingForm } from "./desk.forms.ts";
import { deskLine } from "./desk.page.ts";
import { listAllDesks, listDesksOf, listDesksRunBy } from "./desk.queries.ts";
import type { Desk } from "./desk.ts";
import { DeskPage } from "./desk.view.tsx";
import { deskWords } from "./desk.words.ts";
import { mayCreateDesks, mayKeepDesks, whyNotKeep } from "./desks.policy.ts";
import { operatorRoutes } from "./operator.routes.ts";

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

/** Setting desks up, and who receives people there. Mounted at /sportello/punti. */
export function deskRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db } = house;

  web.get("/", async (c) => {
    const actor = personOf(c);
    if (!mayKeepDesks(actor)) refuse({ kind: "not-allowed", because: "keeps-no-desk" });
    const desks = await listDesksToKeep(house, actor);
    const places = await listPlaceHours(
      db,
      desks.map(({ locationId }) => locationId),
    );
    const language = c.get("language");
    return c.html(
      DesksPage({
        frame: await frameOf(c, house),
        desks: desks.map((desk) => deskLine(desk, places.get(desk.locationId ?? ""), language)),
        mayCreate: mayCreateDesks(actor),
      }),
    );
  });

  web.get("/nuovo", async (c) => {
    const districts = await districtsFor(house, creatorOf(c));
    return c.html(await deskFormPage(c, house, { typed: emptyDesk, mistakes: {} }, districts));
  });

  web.post("/", async (c) => {
    const actor = creatorOf(c);
    const districts = await districtsFor(house, actor);
    const read = await readDesk(
      c,
      house,
      districts.map(({ id }) => id),
    );
    if (!read.ok) return c.html(await deskFormPage(c, house, read, districts), 422);
    const { territoryId, settings } = read;
    return shown(c, await createDesk(db, actor, { territoryId, settings, now: house.now() }));
  });

  web.get(`/:id{${uuid}}`, async (c) => {
    const desk = await getDeskToKeep(db, personOf(c), c.req.param("id"), "engage");
    return c.html(DeskPage(await deskShown(c, house, desk, {})));
  });

  web.get(`/:id{${uuid}}/modifica`, async (c) => {
    const desk = await getDeskToKeep(db, personOf(c), c.req.param("id"), "change");
    const typed = await typedFrom(house, desk);
    return c.html(await deskFormPage(c, house, { desk, typed, mistakes: {} }, []));
  });

  web.post(`/:id{${uuid}}`, async (c) => {
    const actor = personOf(c);
    const desk = await getDeskToKeep(db, actor, c.req.param("id"), "change");
    const read = await readDesk(c, house, [desk.territoryId]);
    if (!read.ok) return c.html(await deskFormPage(c, house, { ...read, desk }, []), 422);
    // A contact changes the desk, but does not hand it to somebody else.
    const isContact = whyNotKeep("close", desk, actor) !== undefined;
    const { organizationId } = isContact ? desk : read.settings;
    await changeDesk(db, actor, { deskId: desk.id, settings: { ...read.settings, organizationId } });
    return shown(c, desk.id);
  });

  web.post(`/:id{${uuid}}/chiusura`, async (c) => {
    const actor = personOf(c);
    const desk = await getDeskToKeep(db, actor, c.req.param("id"), "close");
    const read = await readForm(c, closingForm);
    if (!read.ok) {
      const mistake = deskWords[c.get("language")].mistakes["date"];
      return c.html(DeskPage(await deskShown(c, house, desk, { mistake })), 422);
    }
    await closeDesk(db, actor, { deskId: desk.id, closedOn: read.value.dal });
    return shown(c, desk.id);
  });

  web.post(`/:id{${uuid}}/riapertura`, async (c) => {
    const deskId = c.req.param("id");
    await closeDesk(db, personOf(c), { deskId, closedOn: null });
    return shown(c, deskId);
  });

  web.route("/", operatorRoutes(house));
  return web;
}

/** The desks that somebody sets up or answers for, by name. */
async function listDesksToKeep({ db }: House, actor: Person): Promise<Desk[]> {
  if (holds(actor, "administrator")) return listAllDesks(db);
  const own = await listDesksOf(db, idsHeldAs(actor, "district"));
  const run = await listDesksRunBy(db, idsHeldAs(actor, "organization-contact"));
  const others = run.filter(({ id }) => !own.some((desk) => desk.id === id));
  return [...own, ...others].toSorted((one, other) => one.name.localeCompare(other.name, "it"));
}

function creatorOf(c: Context<Env>): Person {
  const actor = personOf(c);
  return mayCreateDesks(actor) ? actor : refuse({ kind: "not-allowed", because: "creates-no-desk" });
}

/** Back to the desk, which says that it was done. */
function shown(c: Context<Env>, deskId: string): Response {
  return c.redirect(`${linkTo({ language: c.get("language") }, `${desksPath}/${deskId}`)}?fatto=1`, 303);
}
