// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql, type RawBuilder } from "kysely";

import type { Database } from "../../../foundation/database/database.ts";
import { listSurvivors } from "../duplicates/merge.queries.ts";
import { knownPlace } from "../records/parts-of-record.queries.ts";
import type { FindingKind } from "../search/criteria.ts";
import { tokenOf, type Pin } from "./pin.ts";
import type { Pinned } from "./pinned.ts";

/** Places of one thing, of which the one that opens first is shown. */
const mostPlaces = 20;

/**
 * The pinned things that still exist, as they were pinned; what became one with something else is that. A place whose
 * address is hidden, and what stands in one, is as if it did not exist.
 */
export async function listPinned(db: Database, pins: readonly Pin[]): Promise<Pinned[]> {
  const there = await listThere(db, pins);
  if (there.length === pins.length) return there;
  const survivors = await listSurvivors(
    db,
    pins.map(({ id }) => id),
  );
  if (survivors.size === 0) return there;
  const led = pins.map(({ kind, id }) => ({ kind, id: survivors.get(id)?.id ?? id }));
  return listThere(db, [...new Map(led.map((pin) => [tokenOf(pin), pin])).values()]);
}

/**
 * The pinned things that are there, in one statement. A place whose address is hidden, and what
 * stands in one, is as if it did not exist.
 */
async function listThere(db: Database, pins: readonly Pin[]): Promise<Pinned[]> {
  if (pins.length === 0) return [];
  const ids = (kind: FindingKind) =>
    sql`any (${pins.filter((pin) => pin.kind === kind).map(({ id }) => id)}::uuid[])`;

  const { rows } = await sql<{ pinned: Pinned }>`
    select ${pinned("service", {
      id: sql`s.id`,
      name: sql`s.name`,
      description: sql`s.description`,
      organization: sql`o.name`,
      status: sql`s.status`,
      hours: sql`s.hours`,
      phones: sql`case when s.phones = '[]' then coalesce(o.phones, '[]') else s.phones end`,
      email: sql`coalesce(s.email, o.email)`,
      is_free: sql`s.is_free`,
      fees_description: sql`s.fees_description`,
      cost_options: sql`s.cost_options`,
      required_documents: sql`s.required_documents`,
      access_modes: sql`s.access_modes`,
      places: places(
        sql`join directory.service_at_location x on x.location_id = l.id and x.service_id = s.id`,
        sql`coalesce(x.hours, s.hours, l.hours)`,
        sql`x.phones || l.phones`,
      ),
      reserved_places: sql`(select count(*) from directory.service_at_location x
        join directory.location l on l.id = x.location_id and l.address_visibility = 'hidden' where x.service_id = s.id)`,
    })} as pinned
    from directory.service s left join directory.organization o on o.id = s.organization_id
    where s.id = ${ids("service")}
    union all
    select ${pinned("place", {
      id: sql`h.id`,
      name: sql`${placeName}`,
      description: sql`case h.address_visibility when 'full' then h.description end`,
      organization: sql`o.name`,
      hours: sql`h.hours`,
      patron_day: sql`(select q.patron_day from directory.public_place q where q.location_id = h.id)`,
      phones: sql`case when h.phones = '[]' then coalesce(o.phones, '[]') else h.phones end`,
      email: sql`o.email`,
      places: places(sql``, sql`l.hours`, sql`l.phones`, sql`l.id = h.id`),
    })}
    from directory.location h left join directory.organization o on o.id = h.organization_id
    where h.id = ${ids("place")} and h.address_visibility <> 'hidden'
    union all
    select ${pinned("organization", {
      id: sql`o.id`,
      name: sql`o.name`,
      description: sql`o.description`,
      phones: sql`o.phones`,
      email: sql`o.email`,
      places: places(sql``, sql`l.hours`, sql`l.phones`, sql`l.organization_id = o.id`),
      reserved_places: sql`(select count(*) from directory.location l
        where l.organization_id = o.id and l.address_visibility = 'hidden')`,
    })}
    from directory.organization o where o.id = ${ids("organization")}
    union all
    select ${pinned("asset", {
      id: sql`a.id`,
      name: sql`a.name`,
      description: sql`concat_ws(E'\n', a.description, a.how_to_use)`,
      organization: sql`o.name`,
      hours: sql`a.hours`,
      phones: sql`case when a.phones = '[]' then coalesce(o.phones, '[]') else a.phones end`,
      email: sql`coalesce(a.email, o.email)`,
      is_free: sql`a.is_free`,
      places: places(sql``, sql`coalesce(a.hours, l.hours)`, sql`l.phones`, sql`l.id = a.location_id`),
    })}
    from directory.asset a left join directory.organization o on o.id = a.organization_id
    where a.id = ${ids("asset")} and not exists (
      select from directory.location l where l.id = a.location_id and l.address_visibility = 'hidden')`.execute(
    db,
  );

  const byToken = new Map(rows.map((row) => [tokenOf(row.pinned), row.pinned]));
  return pins.flatMap((pin) => byToken.get(tokenOf(pin)) ?? []);
}

const placeName = sql`coalesce(nullif(btrim(h.name), ''), o.name,
  case h.address_visibility when 'full' then h.addresses -> 0 ->> 'address_1' end, '')`;

type Told = Partial<Record<keyof Omit<Pinned, "kind">, RawBuilder<unknown>>>;

/** One kind of thing as a `Pinned`; what the kind does not have is null, an empty list or zero. */
function pinned(kind: FindingKind, told: Told): RawBuilder<unknown> {
  const list = sql`'[]'::jsonb`;
  const all = {
    organization: sql`null`,
    status: sql`null`,
    hours: sql`null::jsonb`,
    patron_day: sql`null`,
    is_free: sql`null`,
    fees_description: sql`null`,
    cost_options: list,
    required_documents: list,
    access_modes: list,
    reserved_places: sql`0`,
    ...told,
  };
  const pairs = Object.entries(all).map(([name, value]) => sql`${sql.lit(name)}, ${value}`);
  return sql`jsonb_build_object('kind', ${sql.lit(kind)}, ${sql.join(pairs)})`;
}

function places(
  joined: RawBuilder<unknown>,
  hours: RawBuilder<unknown>,
  phones: RawBuilder<unknown>,
  condition: RawBuilder<unknown> = sql`true`,
): RawBuilder<unknown> {
  return sql`coalesce((select jsonb_agg(found.place) from (
    select ${knownPlace} || jsonb_build_object('hours', ${hours}, 'phones', ${phones}) as place
    from directory.location l
    join directory.public_place p on p.location_id = l.id
    ${joined}
    where ${condition}
    order by l.name collate "it-x-icu", l.id limit ${mostPlaces}) as found), '[]')`;
}
