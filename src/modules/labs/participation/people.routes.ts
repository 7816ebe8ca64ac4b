// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";
import type { Context } from "hono";

import { romeDate } from "../../../foundation/time/rome.ts";
import { linkTo } from "../../../ui/frame.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { personOf } from "../../../web/signed-in.ts";
import { daySaid } from "../../accounts/said.ts";
import { qrPath } from "../../directory/records/qr-path.ts";
import { listDoors } from "../doors/door.queries.ts";
import { openKeptLab, uuidPattern } from "../keeping/entering.routes.ts";
import type { OwnTyped } from "./own-fields.view.tsx";
import { participantKey } from "./participant-key.actions.ts";
import {
  chooseToCollaborate,
  correct,
  forgetParticipant,
  getKeptParticipant,
} from "./participant.actions.ts";
import { listParticipants } from "./participant.queries.ts";
import { isCollaborator, ownPath, tokenOf, type Participant } from "./participant.ts";
import { peoplePath } from "./participation-path.ts";
import { readOwnWords } from "./participation.forms.ts";
import { PeoplePage, PersonPage } from "./people.view.tsx";
import { peopleWords } from "./people.words.ts";
import { malformed, typedIn } from "./typed.routes.ts";

const person = `/:persona{${uuidPattern}}` as const;

/** Who left a name in a lab. Mounted at /redazione/laboratori/:id/persone, behind onlyLabKeepers. */
export function peopleRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now } = house;

  web.get("/", async (c) => {
    const lab = await openKeptLab(c, house);
    const frame = await frameOf(c, house);
    const today = romeDate(now());
    const onlyCollaborators = c.req.query("collabora") === "1";
    const all = await listParticipants(db, lab.id);
    const people = all
      .map((one) => ({ id: one.id, called: one.called, isCollaborator: isCollaborator(one, today) }))
      .filter((one) => one.isCollaborator || !onlyCollaborators);
    return c.html(PeoplePage({ frame, lab, people, onlyCollaborators }));
  });

  web.get(person, async (c) => page(c, await participantOf(c)));

  web.post(`${person}/dati`, async (c) => {
    const participant = await participantOf(c);
    const typed = await typedIn(c);
    const read = readOwnWords(typed);
    if (read.ok) {
      await correct(db, personOf(c), participant, read.value);
      return back(c, participant);
    }
    const said = (name: string) => typed[name]?.at(-1) ?? "";
    return page(c, participant, { called: said("nome"), contact: said("recapito"), mistakes: read.mistakes });
  });

  web.post(`${person}/collaborazione`, async (c) => {
    const participant = await participantOf(c);
    const said = (await typedIn(c))["collabora"]?.at(-1);
    if (said !== "0" && said !== "1") malformed();
    const choice = { collaborates: said === "1", how: "told" } as const;
    await chooseToCollaborate(db, personOf(c), participant, choice, now());
    return back(c, participant);
  });

  web.post(`${person}/cancellazione`, async (c) => {
    const participant = await participantOf(c);
    await forgetParticipant(db, personOf(c), participant, now());
    return c.redirect(linkTo({ language: c.get("language") }, peoplePath(participant.labId)), 303);
  });

  async function participantOf(c: Context<Env>): Promise<Participant> {
    const of = { labId: c.req.param("id") ?? "", id: c.req.param("persona") ?? "" };
    return getKeptParticipant(db, personOf(c), of);
  }

  async function page(c: Context<Env>, participant: Participant, typed?: OwnTyped) {
    const lab = await openKeptLab(c, house);
    const frame = await frameOf(c, house);
    const { language } = frame;
    const words = peopleWords[language].person;
    const day = (one: Participant["since"]) => daySaid(one.toString(), language);
    const door = (await listDoors(db, lab.id)).find(({ id }) => id === participant.doorId)?.name;
    const token = tokenOf(await participantKey(db), participant.id);
    const link = house.baseUrl + linkTo({ language: participant.language }, ownPath(token));
    const isOne = isCollaborator(participant, romeDate(now()));
    const { firstEver, contact, collaboratorSince } = participant;
    const first = firstEver === null ? words.firstUnknown : firstEver ? words.firstYes : words.firstNo;
    const facts = [
      { term: words.since, value: day(participant.since) },
      ...(door === undefined ? [] : [{ term: words.door, value: door }]),
      ...(contact === null ? [] : [{ term: words.contact, value: contact }]),
      { term: words.first, value: first },
      {
        term: words.collaborator,
        value:
          isOne && collaboratorSince
            ? words.collaboratorSince(day(collaboratorSince))
            : words.collaboratorNot,
      },
    ];
    return c.html(
      PersonPage({
        frame,
        lab,
        id: participant.id,
        own: participant,
        facts,
        isCollaborator: isOne,
        link,
        qr: qrPath(link),
        isSaved: c.req.query("fatto") === "1",
        typed,
      }),
      typed ? 422 : 200,
    );
  }

  return web;
}

function back(c: Context<Env>, { labId, id }: Participant): Response {
  const path = linkTo({ language: c.get("language") }, peoplePath(labId, id));
  return c.redirect(`${path}?fatto=1`, 303);
}
