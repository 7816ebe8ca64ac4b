// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from "../../../foundation/database/database.ts";
import { listAccessiblePlaceIds } from "../../directory/records/place-brief.queries.ts";
import { keptInEdition } from "../../directory/search/edition.queries.ts";
import type { AgendaFilters } from "./agenda.ts";

/** The part of a question that asks for what one gets into with a wheelchair; nothing where it is not asked. */
export async function accessibleOnly(
  db: Database,
  { isAccessible }: { isAccessible: boolean },
): Promise<Pick<AgendaFilters, "accessibleAt">> {
  if (!isAccessible) return {};
  return { accessibleAt: await keptInEdition(db, "accessible places", () => listAccessiblePlaceIds(db)) };
}
