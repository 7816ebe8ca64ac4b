// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from "../../../foundation/database/database.ts";
import { found } from "../../../foundation/refusal.ts";
import { listOrganizationsNamed } from "../../directory/records/organization-brief.queries.ts";
import { listPlaceBriefs } from "../../directory/records/place-brief.queries.ts";
import { findArea } from "../../territories/area.queries.ts";
import type { AgendaFilters } from "../activities/agenda.ts";
import { labOfAgenda, type LabsOfAgenda } from "../activities/labs-of-agenda.ts";

/** A calendar that somebody follows: whose it is, and which activities are in it. */
export type Followed = {
  /** Undefined of the whole territory. */
  name: string | undefined;
  /** Where a person reads the same. */
  path: string;
  /** As an address asks it: "?luogo=…", or nothing. */
  query: string;
  filters: Pick<AgendaFilters, "locationIds" | "organizationId" | "area" | "activityIds">;
  /** The lab whose it is: what other rooms keep is found by it. */
  labId?: string;
};

type Asked = {
  luogo?: string | undefined;
  ente?: string | undefined;
  lab?: string | undefined;
  zona?: string | undefined;
};

/** Refuses with not-found a place, an organization, a lab or an area that is not there. */
export async function getFollowed(
  db: Database,
  { luogo, ente, lab, zona }: Asked,
  labs: LabsOfAgenda | undefined,
): Promise<Followed> {
  if (luogo !== undefined) {
    const { name } = found((await listPlaceBriefs(db, [luogo])).get(luogo));
    return {
      name,
      path: `/luoghi/${luogo}/agenda`,
      query: `?luogo=${luogo}`,
      filters: { locationIds: [luogo] },
    };
  }
  if (ente !== undefined) {
    const { name } = found((await listOrganizationsNamed(db, [ente])).get(ente));
    return {
      name,
      path: `/organizzazioni/${ente}/agenda`,
      query: `?ente=${ente}`,
      filters: { organizationId: ente },
    };
  }
  if (lab !== undefined) {
    const { name, activityIds } = found(await labOfAgenda(labs, lab));
    return { name, path: `/agenda?lab=${lab}`, query: `?lab=${lab}`, filters: { activityIds }, labId: lab };
  }
  if (zona !== undefined) {
    const { name } = found(await findArea(db, zona));
    return { name, path: `/agenda?zona=${zona}`, query: `?zona=${zona}`, filters: { area: zona } };
  }
  return { name: undefined, path: "/agenda", query: "", filters: {} };
}
