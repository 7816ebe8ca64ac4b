// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Database } from "../../../foundation/database/database.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { findActivity } from "../../calendar/activities/activity.queries.ts";
import { listDistricts } from "../../territories/district.queries.ts";
import { listLabs } from "../lab/lab.queries.ts";
import { listOffers, listSharedActivityIds, listSharings, listVisits } from "./exchange.queries.ts";
import type { LabActivity, LabNamed, Lendable, Loan, Sharing, Visit } from "./exchange.ts";
import { listLabActivities } from "./lab-agenda.queries.ts";
import { listLendables, listLoans } from "./loan.queries.ts";

/** All that the page of a lab's exchanges is made of; labs of other districts are named with theirs. */
export type ExchangesFound = {
  others: LabNamed[];
  sharings: Sharing[];
  visits: Visit[];
  offers: Visit[];
  ours: Lendable[];
  theirs: Lendable[];
  loans: Loan[];
  /** When what others lend is away. */
  taken: Loan[];
  /** With whom an activity is being proposed, and what could be done together; undefined until they are chosen. */
  chosen: { lab: LabNamed; ours: LabActivity[]; theirs: LabActivity[] } | undefined;
};

/** `withId` is the lab that was chosen to do something together with; one that is not there is as none. */
export async function findExchanges(
  db: Database,
  lab: LabNamed,
  { withId, now }: { withId: string | undefined; now: Temporal.Instant },
): Promise<ExchangesFound> {
  const [districts, labs, sharings, visits, offers, ours, theirs, loans, taken] = await Promise.all([
    listDistricts(db),
    listLabs(db),
    sharingsOf(db, lab.id),
    listVisits(db, { labId: lab.id }),
    listOffers(db, lab.id),
    listLendables(db, { labId: lab.id }),
    listLendables(db, {}),
    listLoans(db, { labId: lab.id }),
    listLoans(db, { takenFrom: romeDate(now).toString() }),
  ]);
  const names = new Map(districts.map(({ id, name }) => [id, name]));
  const named = <Some extends LabNamed>(other: Some): LabNamed => {
    const district = other.territoryId === lab.territoryId ? undefined : names.get(other.territoryId);
    const { id, name, territoryId } = other;
    return { id, name: district === undefined ? name : `${name} (${district})`, territoryId };
  };
  const others = labs.filter(({ id }) => id !== lab.id).map(named);
  const other = others.find(({ id }) => id === withId);
  return {
    // Those of one's own district first.
    others: others.toSorted(
      (one, two) => Number(one.territoryId !== lab.territoryId) - Number(two.territoryId !== lab.territoryId),
    ),
    sharings: sharings.map((one) => Object.assign(one, { lab: named(one.lab), withLab: named(one.withLab) })),
    visits: [...visits].map((visit) => withNames(visit, named)),
    offers: offers.map((visit) => withNames(visit, named)),
    ours,
    theirs: theirs
      .filter((lendable) => lendable.lab.id !== lab.id)
      .map((lendable) => Object.assign(lendable, { lab: named(lendable.lab) })),
    loans: loans.map((loan) => Object.assign(loan, { lender: named(loan.lender), to: named(loan.to) })),
    taken,
    chosen: other && {
      lab: other,
      ours: await listLabActivities(db, lab.id, now),
      theirs: await listLabActivities(db, other.id, now),
    },
  };
}

function withNames(visit: Visit, named: (lab: LabNamed) => LabNamed): Visit {
  return Object.assign(visit, {
    host: named(visit.host),
    guest: visit.guest === null ? null : named(visit.guest),
  });
}

/** An activity that is gone is called by nothing: the page says so. */
async function sharingsOf(db: Database, labId: string): Promise<Sharing[]> {
  const sharings = await listSharings(db, labId);
  const ids = await listSharedActivityIds(
    db,
    sharings.map(({ id }) => id),
  );
  return Promise.all(
    sharings.map(async (sharing) => {
      const id = ids.get(sharing.id) ?? "";
      const name = (await findActivity(db, id))?.name ?? "";
      return Object.assign(sharing, { activity: { id, name } });
    }),
  );
}
