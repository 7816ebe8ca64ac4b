// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";

import { found } from "../../../foundation/refusal.ts";
import { tokenPattern } from "../../../foundation/secrets/token.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { linkTo } from "../../../ui/frame.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { daySaid } from "../../accounts/said.ts";
import { listDoors } from "../doors/door.queries.ts";
import { findAnyLab } from "../lab/lab.queries.ts";
import type { OwnTyped } from "./own-fields.view.tsx";
import { OwnErasedPage, OwnPage } from "./own.view.tsx";
import { chooseToCollaborate, correct, forgetParticipant, sayFirstEver } from "./participant.actions.ts";
import { findParticipantByToken, listCameTo } from "./participant.queries.ts";
import { isCollaborator, ownPath, type Participant } from "./participant.ts";
import { readFirstEver, readOwnWords } from "./participation.forms.ts";
import { peopleWords } from "./people.words.ts";
import { malformed, typedIn } from "./typed.routes.ts";

const token = `:token{${tokenPattern}}` as const;
const doneNames = ["dati", "collabora", "smette", "prima"] as const;

/** The page of who left a name in a lab, by the link that is theirs. Mounted at /partecipo. */
export function ownParticipationRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  // The link is a secret: no cache keeps the page, no other site is told where one came from.
  web.use(async (c, next) => {
    c.header("Cache-Control", "no-store");
    c.header("Referrer-Policy", "no-referrer");
    await next();
  });

  web.get(`/${token}`, async (c) => page(c, await participantOf(c)));

  web.get(`/${token}/dati.json`, async (c) => {
    const participant = await participantOf(c);
    const { territoryId: _, labId: __, doorId: ___, ...known } = participant;
    const came = await listCameTo(db, participant);
    c.header("Content-Disposition", `attachment; filename="dati.json"`);
    return c.body(JSON.stringify({ ...known, came }, undefined, 2), 200, {
      "Content-Type": "application/json",
    });
  });

  web.post(`/${token}/dati`, async (c) => {
    const participant = await participantOf(c);
    const typed = await typedIn(c);
    const read = readOwnWords(typed);
    if (read.ok) {
      await correct(db, c.get("actor"), participant, read.value);
      return back(c, "dati");
    }
    const said = (name: string) => typed[name]?.at(-1) ?? "";
    return page(c, participant, { called: said("nome"), contact: said("recapito"), mistakes: read.mistakes });
  });

  web.post(`/${token}/collaborazione`, async (c) => {
    const participant = await participantOf(c);
    const said = (await typedIn(c))["collabora"]?.at(-1);
    if (said !== "0" && said !== "1") malformed();
    const collaborates = said === "1";
    await chooseToCollaborate(db, c.get("actor"), participant, { collaborates, how: "self" }, now());
    return back(c, collaborates ? "collabora" : "smette");
  });

  web.post(`/${token}/prima-volta`, async (c) => {
    const participant = await participantOf(c);
    const { isAsked, firstEver } = readFirstEver(await typedIn(c));
    if (!isAsked) malformed();
    await sayFirstEver(db, c.get("actor"), participant, firstEver);
    return back(c, "prima");
  });

  web.post(`/${token}/cancellazione`, async (c) => {
    const participant = await participantOf(c);
    await forgetParticipant(db, c.get("actor"), participant, now());
    return c.html(OwnErasedPage({ frame: await frameOf(c, house), labId: participant.labId }));
  });

  async function participantOf(c: Context<Env>): Promise<Participant> {
    return found(await findParticipantByToken(db, c.req.param("token") ?? ""));
  }

  async function page(c: Context<Env>, participant: Participant, typed?: OwnTyped) {
    const frame = await frameOf(c, house);
    const { language } = frame;
    const words = peopleWords[language].own;
    const lab = found(await findAnyLab(db, participant.labId));
    const [came, doors] = await Promise.all([listCameTo(db, participant), listDoors(db, lab.id)]);
    const { collaboratorSince } = participant;
    const isOne = isCollaborator(participant, romeDate(now())) && collaboratorSince !== null;
    const done = doneNames.find((name) => c.req.query("fatto") === name);
    return c.html(
      OwnPage({
        frame,
        path: ownPath(c.req.param("token") ?? ""),
        lab,
        own: participant,
        since: daySaid(participant.since.toString(), language),
        door: doors.find(({ id }) => id === participant.doorId)?.name,
        came: came.map(({ activity, startsAt, leads, broughtIdea }) =>
          [
            `${activity}, ${daySaid(romeDate(startsAt).toString(), language)}`,
            ...(leads ? [words.leads] : []),
            ...(broughtIdea ? [words.idea] : []),
          ].join(": "),
        ),
        isToAsk: !participant.isAsked,
        collaborator: isOne ? daySaid(collaboratorSince.toString(), language) : undefined,
        said: typed
          ? { tone: "warning", text: words.wrong }
          : done && { tone: "success", text: words.done[done] },
        typed,
      }),
      typed ? 422 : 200,
    );
  }

  return web;
}

function back(c: Context<Env>, done: (typeof doneNames)[number]): Response {
  const path = linkTo({ language: c.get("language") }, ownPath(c.req.param("token") ?? ""));
  return c.redirect(`${path}?fatto=${done}`, 303);
}
