// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono } from "hono";

import type { Person } from "../../../foundation/actor.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { linkTo } from "../../../ui/frame.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { mustSignIn, personOf } from "../../../web/signed-in.ts";
import { answeredFor, type Belongings } from "../belongings.ts";
import { listWaitingInvitations } from "../invitations/invitation.queries.ts";
import { noteView } from "../my-page/view.actions.ts";
import { findPerson } from "../person.queries.ts";
import { idsWithin } from "../reach.ts";
import { daySaid, momentSaid, roleSaid } from "../said.ts";
import { askedOnce } from "./asked-once.ts";
import { endMembership } from "./membership.actions.ts";
import { answersFor, rolesGivenBy, whyNotEnd, whyNotWithdraw } from "./membership.policy.ts";
import {
  countAdministrators,
  findMembership,
  listColleagues,
  listMembershipsOf,
} from "./membership.queries.ts";
import { holdsOn, type Membership } from "./membership.ts";
import { EndPage, PeoplePage, PersonPage } from "./membership.view.tsx";
import { membershipWords } from "./membership.words.ts";

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

/** Who works here, somebody's page, and the end of a role. Mounted at /persone. */
export function membershipRoutes(house: House, belongings: Belongings): Hono<Env> {
  const { db } = house;
  const web = new Hono<Env>();
  web.use(mustSignIn(house));

  web.get("/", async (c) => {
    const actor = personOf(c);
    const language = c.get("language");
    const today = romeDate(house.now()).toString();
    const within = await idsWithin(belongings, actor);
    const answered = askedOnce(belongings);
    const [people, invitations, administrators] = await Promise.all([
      listColleagues(db, today, within),
      listWaitingInvitations(db, house.now(), within),
      countAdministrators(db, today),
    ]);

    const colleagues = await Promise.all(
      people.map(async (colleague) => {
        const of = await answered(colleague.of);
        const seesAddress = actor.id === colleague.personId || answersFor(of, actor);
        return {
          personId: colleague.personId,
          name: colleague.name ?? undefined,
          email: seesAddress ? colleague.email : undefined,
          role: roleSaid(colleague, of.name, language),
          until: colleague.endsOn === null ? undefined : daySaid(colleague.endsOn, language),
          endable: whyNotEnd(colleague, of, actor, administrators) ? undefined : colleague.id,
        };
      }),
    );
    const waiting = await Promise.all(
      invitations.map(async (invitation) => {
        const of = await answered(invitation.of);
        const { id, email, expiresAt } = invitation;
        const isYours = !whyNotWithdraw(invitation, of, "waiting", actor);
        const role = roleSaid(invitation, of.name, language);
        return { id, role, isYours, email: isYours ? email : null, until: momentSaid(expiresAt, language) };
      }),
    );
    const mayInvite = rolesGivenBy(actor).length > 0;
    const belongs = actor.roles.length > 0;
    return c.html(PeoplePage({ frame: await frameOf(c, house), colleagues, waiting, mayInvite, belongs }));
  });

  // Somebody's page is for who answers for what they work for; everybody else learns nothing, not even that they exist.
  web.get(`/:id{${uuid}}`, async (c) => {
    const actor = personOf(c);
    const language = c.get("language");
    const person = found(await findPerson(db, c.req.param("id")));
    const shown = await membershipsSeenBy(house, belongings, actor, person.id);
    if (shown.length === 0 && !answersFor(unattached, actor)) refuse({ kind: "not-found" });

    await noteView(db, actor, { personId: person.id, what: "page", now: house.now() });
    return c.html(
      PersonPage({
        frame: await frameOf(c, house),
        name: person.name || person.email,
        email: person.email,
        since: momentSaid(person.createdAt, language),
        roles: shown.map(({ membership, name }) => ({
          role: roleSaid(membership, name, language),
          when: whenSaid(membership, language),
        })),
      }),
    );
  });

  web.get(`/ruoli/:id{${uuid}}`, async (c) => {
    const actor = personOf(c);
    const { membership, of, person } = await toBeEnded(house, belongings, actor, c.req.param("id"));
    const administrators = await countAdministrators(db, romeDate(house.now()).toString());
    return c.html(
      EndPage({
        frame: await frameOf(c, house),
        membershipId: membership.id,
        role: roleSaid(membership, of.name, c.get("language")),
        name: person.name || person.email,
        isOwn: membership.personId === actor.id,
        isLastAdministrator: whyNotEnd(membership, of, actor, administrators)?.kind === "not-now",
      }),
    );
  });

  web.post(`/ruoli/:id{${uuid}}/fine`, async (c) => {
    const actor = personOf(c);
    const { membership, of } = await toBeEnded(house, belongings, actor, c.req.param("id"));
    await endMembership(db, actor, { membershipId: membership.id, answered: of, now: house.now() });
    const isOwn = membership.personId === actor.id;
    return c.redirect(linkTo({ language: c.get("language") }, isOwn ? "/io" : "/persone"), 303);
  });

  return web;
}

/** Something that only an administrator answers for. */
const unattached = { kind: "installation", id: null, districtId: null } as const;

/** A membership that holds and that this actor may end, but for the last administrator; to others it is not there. */
async function toBeEnded(house: House, belongings: Belongings, actor: Person, id: string) {
  const membership = found(await findMembership(house.db, id));
  if (!holdsOn(membership, romeDate(house.now()).toString())) refuse({ kind: "not-found" });
  const of = await answeredFor(belongings, membership.of);
  if (whyNotEnd(membership, of, actor, Infinity)) refuse({ kind: "not-found" });
  return { membership, of, person: found(await findPerson(house.db, membership.personId)) };
}

/** The memberships of a person for the things that the actor answers for. */
async function membershipsSeenBy(house: House, belongings: Belongings, actor: Person, personId: string) {
  const answered = askedOnce(belongings);
  const all = await Promise.all(
    (await listMembershipsOf(house.db, personId)).map(async (membership) => {
      const of = await answered(membership.of);
      return { membership, name: of.name, isSeen: actor.id === personId || answersFor(of, actor) };
    }),
  );
  return all.filter(({ isSeen }) => isSeen);
}

/** "dal 3 marzo 2026, fino al 9 dicembre 2026" */
function whenSaid(
  { startsOn, endsOn, endedBy }: Pick<Membership, "startsOn" | "endsOn" | "endedBy">,
  language: "it" | "en",
): string {
  const { page } = membershipWords[language];
  const from = page.from(daySaid(startsOn, language));
  if (endsOn === null) return from;
  const to = daySaid(endsOn, language);
  return `${from}, ${endedBy === null ? page.to(to) : page.ended(to)}`;
}
