// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from "../../src/foundation/database/database.ts";
import { newId } from "../../src/foundation/uuid.ts";
import { signIn, type SignedInBrowser } from "../people.ts";
import { recordsOf } from "../records.ts";
import { openStory, storyNow, type Story } from "../story.ts";

/** Word for tests: a district with its own town. Gives their ids. */
export async function makeDistrict(db: Database, name: string): Promise<{ id: string; town: string }> {
  const id = newId();
  const town = `t-${id.slice(-12)}`;
  await db
    .insertInto("territories.district")
    .values({ id, code: `d-${id.slice(-12)}`, name })
    .execute();
  await db
    .insertInto("territories.area")
    .values({ code: town, name: `Comune ${name}`, kind: "municipality", territory_id: id })
    .execute();
  return { id, town };
}

type DeskMade = {
  territoryId: string;
  name?: string;
  placeId?: string | null;
  organizationId?: string | null;
  lockMinutes?: number;
};

/** Word for tests: a desk. Gives its id. */
export async function makeDesk(db: Database, desk: DeskMade): Promise<string> {
  const id = newId();
  await db
    .insertInto("helpdesk.desk")
    .values({
      territory_id: desk.territoryId,
      id,
      name: desk.name ?? `Sportello ${id.slice(-6)}`,
      location_id: desk.placeId ?? null,
      organization_id: desk.organizationId ?? null,
      lock_minutes: desk.lockMinutes ?? 10,
      created_at: storyNow,
    })
    .execute();
  return id;
}

type Engaged = {
  territoryId: string;
  deskId: string;
  personId: string;
  /** YYYY-MM-DD */
  until?: string;
};

/** Word for tests: mandate and training of somebody at a desk, as access asks for them. */
export async function engage(db: Database, { territoryId, deskId, personId, until = "2027-12-31" }: Engaged) {
  const on = { territory_id: territoryId, person_id: personId, recorded_at: storyNow };
  await db
    .insertInto("helpdesk.mandate")
    .values({
      ...on,
      id: newId(),
      desk_id: deskId,
      given_by: "Auser Prova",
      starts_on: "2026-01-01",
      ends_on: until,
    })
    .execute();
  await db
    .insertInto("helpdesk.training")
    .values({ ...on, id: newId(), what: "Corso per operatori", held_on: "2026-01-01" })
    .execute();
}

/** Word for tests: somebody who works at a desk now, signed in in a browser of their own. */
export async function operatorOf(
  story: Pick<Story, "app" | "house">,
  desk: { territoryId: string; id: string },
  who: { name?: string } = {},
): Promise<SignedInBrowser> {
  const browser = await signIn(story, { roles: [{ role: "desk-operator", of: desk.id }], ...who });
  const { personId } = browser;
  await engage(story.house.db, { territoryId: desk.territoryId, deskId: desk.id, personId });
  return browser;
}

export type DeskStory = Story & {
  db: Database;
  /** The district of the story, and its town. */
  districtId: string;
  town: string;
  elsewhereId: string;
  organizationId: string;
  placeId: string;
  /** Two desks of the district, and one of another. `first` is run by the organization, at the place. */
  desks: { first: StoryDesk; second: StoryDesk; elsewhere: StoryDesk };
  /** Two people at the first desk, one at the second, one at the desk elsewhere. */
  operator: SignedInBrowser;
  colleague: SignedInBrowser;
  neighbour: SignedInBrowser;
  outsider: SignedInBrowser;
  supervisor: SignedInBrowser;
  supervisorElsewhere: SignedInBrowser;
  contact: SignedInBrowser;
  administrator: SignedInBrowser;
};

export type StoryDesk = { territoryId: string; id: string; name: string };

/**
 * A district with two desks and who works at them, an organization with its contact, a place with hours (Monday,
 * Wednesday, Friday 9–12), and the same elsewhere. On a fresh database; Wednesday 9 December 2026, ten in Rome.
 */
export async function openDeskStory(options: Parameters<typeof openStory>[0] = {}): Promise<DeskStory> {
  const story = await openStory(options);
  const { db } = story.house;
  const make = recordsOf(db);
  const { id: districtId, town } = await makeDistrict(db, "Ambito di qui");
  const { id: elsewhereId } = await makeDistrict(db, "Ambito altrove");
  const organizationId = await make.organization({ name: "Auser Prova", territory_id: districtId });
  const placeId = await make.place({
    name: "Casa del Quartiere",
    territory_id: districtId,
    organization_id: organizationId,
    hours: "lunedì, mercoledì e venerdì 9-12",
  });

  const at = async (territoryId: string, name: string, rest: Partial<DeskMade> = {}): Promise<StoryDesk> => ({
    territoryId,
    name,
    id: await makeDesk(db, { territoryId, name, ...rest }),
  });
  const desks = {
    first: await at(districtId, "Punto Comunità Centro", { placeId, organizationId }),
    second: await at(districtId, "Punto Comunità Nord"),
    elsewhere: await at(elsewhereId, "Punto Comunità Altrove"),
  };

  return {
    ...story,
    db,
    districtId,
    town,
    elsewhereId,
    organizationId,
    placeId,
    desks,
    operator: await operatorOf(story, desks.first, { name: "Ada Operatrice" }),
    colleague: await operatorOf(story, desks.first, { name: "Bruno Collega" }),
    neighbour: await operatorOf(story, desks.second, { name: "Carla Vicina" }),
    outsider: await operatorOf(story, desks.elsewhere, { name: "Dario Altrove" }),
    supervisor: await signIn(story, { roles: [{ role: "district", of: districtId }], name: "Elsa Ambito" }),
    supervisorElsewhere: await signIn(story, { roles: [{ role: "district", of: elsewhereId }] }),
    contact: await signIn(story, {
      roles: [{ role: "organization-contact", of: organizationId }],
      name: "Fulvio Referente",
    }),
    administrator: await signIn(story, { roles: [{ role: "administrator" }] }),
  };
}
