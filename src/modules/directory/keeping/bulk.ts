// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from "node:crypto";

import type { EditableKind, Ownership } from "../editing/editable.ts";
import type { ServiceStatus } from "../records/parts.ts";

/** What is to be done to many records at once. What is absent stays as it is. */
export type BulkChange = {
  /** Id of a term that they will say. */
  addTerm?: string | undefined;
  /** Id of a term that they will not say any more. */
  removeTerm?: string | undefined;
  /** YYYY-MM-DD: somebody checked them this day. */
  assuredDate?: string | undefined;
  /** For services only: the others have no status. */
  status?: ServiceStatus | undefined;
  territoryId?: string | undefined;
};

/** A record as it is now, as far as such a change may touch it. */
export type Changeable = Ownership & {
  name: string;
  status: string | null;
  assuredDate: string | null;
  termIds: string[];
};

/** What changes in one record; "term": before or after is null. Values are codes and ids. */
export type Difference = {
  what: "term" | "assured-date" | "status" | "territory";
  before: string | null;
  after: string | null;
};
export type Changed = { kind: EditableKind; id: string; name: string; differences: Difference[] };

/** What a change would do to each record; records that are already so have no differences. */
export function differencesOf(records: readonly Changeable[], change: BulkChange): Changed[] {
  return records.map((record) => {
    const { kind, id, name, status, assuredDate, territory_id, termIds } = record;
    const { addTerm, removeTerm } = change;
    const differences: Difference[] = [];
    const differs = (what: Difference["what"], before: string | null, after: string | undefined) => {
      if (after !== undefined && before !== after) differences.push({ what, before, after });
    };
    if (addTerm !== undefined && !termIds.includes(addTerm)) differs("term", null, addTerm);
    if (removeTerm !== undefined && termIds.includes(removeTerm)) {
      differences.push({ what: "term", before: removeTerm, after: null });
    }
    differs("assured-date", assuredDate, change.assuredDate);
    if (kind === "service") differs("status", status, change.status);
    differs("territory", territory_id, change.territoryId);
    return { kind, id, name, differences };
  });
}

/** A short text that is equal for equal differences: the form that confirms carries what was shown. */
export function markOf(changed: readonly Changed[]): string {
  return createHash("sha256").update(JSON.stringify(changed)).digest("base64url").slice(0, 22);
}
