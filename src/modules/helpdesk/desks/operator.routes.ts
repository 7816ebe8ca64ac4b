// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";
import { Temporal } from "temporal-polyfill";
import { z } from "zod";

import { behindWall } from "../../../foundation/database/wall.ts";
import { last } from "../../../foundation/fields.ts";
import { refuse } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { linkTo } from "../../../ui/frame.ts";
import { readForm } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { personOf } from "../../../web/signed-in.ts";
import { listPersonNames } from "../../accounts/person-name.queries.ts";
import { daySaid } from "../../accounts/said.ts";
import { operatorPath } from "./desk-path.ts";
import { getDeskToKeep } from "./desk.actions.ts";
import { engagementForm, trainingForm } from "./desk.forms.ts";
import { isInUse } from "./desk.ts";
import { deskWords } from "./desk.words.ts";
import { endMandate, giveMandate, recordTraining } from "./engagement.actions.ts";
import { listEngagements } from "./engagement.queries.ts";
import { lackingOn } from "./engagement.ts";
import { OperatorPage } from "./operator.view.tsx";

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const oneOperator = `/:id{${uuid}}/persone/:persona{${uuid}}`;

/** Mandate and training of who receives people at a desk. Mounted at /sportello/punti. */
export function operatorRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db } = house;

  web.get(oneOperator, async (c) => {
    const ids = { deskId: c.req.param("id"), personId: c.req.param("persona") };
    return c.html(await operatorPage(c, ids, {}));
  });

  web.post(`${oneOperator}/mandati`, async (c) => {
    const ids = { deskId: c.req.param("id"), personId: c.req.param("persona") };
    const read = await readForm(c, engagementForm);
    if (!read.ok) return c.html(await operatorPage(c, ids, read), 422);
    const { da, dal, al } = read.value;
    const { baseUrl } = house;
    const given = { ...ids, givenBy: da, startsOn: dal, endsOn: al, baseUrl, now: house.now() };
    await giveMandate(db, personOf(c), given);
    return shown(c, ids);
  });

  web.post(`${oneOperator}/formazione`, async (c) => {
    const ids = { deskId: c.req.param("id"), personId: c.req.param("persona") };
    const read = await readForm(c, trainingForm);
    if (!read.ok) return c.html(await operatorPage(c, ids, read), 422);
    const { che, il, fino } = read.value;
    const recorded = { ...ids, what: che, heldOn: il, validUntil: fino || null, now: house.now() };
    await recordTraining(db, personOf(c), recorded);
    return shown(c, ids);
  });

  web.post(`/:id{${uuid}}/mandati/:mandato{${uuid}}/fine`, async (c) => {
    const [deskId, mandateId] = [c.req.param("id"), c.req.param("mandato")];
    const read = await readForm(c, z.object({ persona: last(z.uuid().catch("")) }));
    await endMandate(db, personOf(c), { deskId, mandateId, now: house.now() });
    return shown(c, { deskId, personId: read.ok ? read.value.persona : "" });
  });

  type Ids = { deskId: string; personId: string };
  type Tried = { typed?: Record<string, string[]>; mistakes?: Record<string, string> };

  async function operatorPage(c: Context<Env>, { deskId, personId }: Ids, { typed, mistakes = {} }: Tried) {
    const language = c.get("language");
    const words = deskWords[language];
    const today = romeDate(house.now()).toString();
    const desk = await getDeskToKeep(db, personOf(c), deskId, "engage");
    const all = await behindWall(db, { districts: [desk.territoryId] }, (tx) =>
      listEngagements(tx, desk, today),
    );
    const mandates = all.mandates.filter((mandate) => mandate.personId === personId);
    const lacking = isInUse(desk, today) ? lackingOn(all, personId, today) : "desk-closed";
    if (lacking === "role" && mandates.length === 0) refuse({ kind: "not-found" });
    const trainings = all.trainings.filter((training) => training.personId === personId);
    const names = await listPersonNames(db, [personId]);
    return OperatorPage({
      frame: await frameOf(c, house),
      desk,
      personId,
      name: names.get(personId) ?? words.noName,
      lacking: lacking && words.mayNot[lacking],
      mandates: mandates.map((mandate) => ({
        id: mandate.id,
        givenBy: mandate.givenBy,
        said: words.mandateSaid(daySaid(mandate.startsOn, language), daySaid(mandate.endsOn, language)),
        isEnded: mandate.isEnded,
        isEndable: !mandate.isEnded && mandate.endsOn >= today,
      })),
      trainings: trainings.map(({ what, heldOn, validUntil }) => {
        const runsOut = validUntil ? words.validSaid(daySaid(validUntil, language)) : words.doesNotRunOut;
        return { what, said: `${words.heldSaid(daySaid(heldOn, language))}, ${runsOut}` };
      }),
      typed: typed ? lastOf(typed) : usual(today),
      mistakes,
      done: c.req.query("fatto") === "1",
    });
  }

  return web;
}

/** A mandate of a year from today, as most are. */
function usual(today: string): Record<string, string> {
  const end = Temporal.PlainDate.from(today).add({ years: 1 }).subtract({ days: 1 });
  return { dal: today, al: end.toString() };
}

function lastOf(typed: Record<string, string[]>): Record<string, string> {
  return Object.fromEntries(Object.entries(typed).map(([name, texts]) => [name, texts.at(-1) ?? ""]));
}

function shown(c: Context<Env>, { deskId, personId }: { deskId: string; personId: string }): Response {
  const path = personId === "" ? `/sportello/punti/${deskId}` : operatorPath(deskId, personId);
  return c.redirect(`${linkTo({ language: c.get("language") }, path)}?fatto=1`, 303);
}
