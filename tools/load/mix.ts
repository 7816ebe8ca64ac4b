// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../src/foundation/database/database.ts";
import { makePeople, signInAdministrator } from "../bench/people.ts";
import { addressOf, questionsOf, searchKinds } from "../bench/questions.ts";
import type { Chance } from "../prove/chance.ts";

/** What is asked, in hundredths of all requests: six in ten search, as people do who look for help. */
export const shares = { search: 60, page: 25, calendar: 10, form: 5 } as const;
export type Kind = keyof typeof shares;

/**
 * One thing that somebody does. A "link" asks for a link to come in, a "report" opens a form and sends it: those change things, and
 * each comes from another address, as from many people.
 */
export type Step =
  | { kind: Kind; does: "open"; path: string; cookie?: string }
  | { kind: "form"; does: "link" | "report" };

/** Different questions of each kind of search: hardly any is asked twice in a minute. */
const questionsOfEach = 4000;
const people = 20;

/** So many steps in the order of chance, over what the directory and the agenda hold. */
export async function mixOf(
  db: Database,
  count: number,
  chance: Chance,
  now: Temporal.Instant,
): Promise<Step[]> {
  const searches = searchKinds.flatMap((kind) => questionsOf(kind, questionsOfEach).map(addressOf));
  const idsOf = async (table: string, where = "true") => {
    const { rows } = await sql<{ id: string }>`
      select id from ${sql.table(table)} where ${sql.raw(where)} order by md5(id::text) limit 2000`.execute(
      db,
    );
    return rows.map(({ id }) => id);
  };
  const services = await idsOf("directory.service", "status = 'active'");
  const places = await idsOf("directory.location", "address_visibility = 'full'");
  const organizations = await idsOf("directory.organization");
  const activities = await idsOf("calendar.activity", "status = 'published'");
  const cookies: string[] = [];
  for (const { id } of await makePeople(db, people, now))
    cookies.push(await signInAdministrator(db, id, now));

  const anyPage = (): Step => {
    const share = chance.next();
    if (share < 0.15) return open("page", "/");
    if (share < 0.7) return open("page", `/servizi/${chance.oneOf(services)}`);
    if (share < 0.85) return open("page", `/luoghi/${chance.oneOf(places)}`);
    return open("page", `/organizzazioni/${chance.oneOf(organizations)}`);
  };
  const anyAgenda = (): Step => {
    const share = chance.next();
    if (share < 0.45)
      return open("calendar", `/agenda?quando=${chance.oneOf(["oggi", "domani", "settimana"])}`);
    if (share < 0.65) return open("calendar", "/agenda?vista=mese");
    if (share < 0.9) return open("calendar", `/agenda/${chance.oneOf(activities)}`);
    return open("calendar", `/luoghi/${chance.oneOf(places)}/agenda`);
  };
  const anyForm = (): Step => {
    const share = chance.next();
    if (share < 0.4) return { kind: "form", does: "link" };
    if (share < 0.6) return { kind: "form", does: "report" };
    const path = chance.oneOf(["/io", "/redazione", "/redazione/servizi"]);
    return { kind: "form", does: "open", path, cookie: chance.oneOf(cookies) };
  };
  return Array.from({ length: count }, () => {
    const share = chance.next() * 100;
    if (share < shares.search) return open("search", chance.oneOf(searches));
    if (share < shares.search + shares.page) return anyPage();
    return share < 100 - shares.form ? anyAgenda() : anyForm();
  });
}

function open(kind: Kind, path: string): Step {
  return { kind, does: "open", path };
}
