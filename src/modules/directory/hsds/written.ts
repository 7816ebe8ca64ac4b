// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Raw } from "../import/reading.ts";
import type { Collection } from "./criteria.ts";
import type { OrganizationRow, PlacementRow, ServiceRow, TermRow, Depth } from "./rows.ts";
import { writtenOrganization, writtenPlacement, writtenService, type ChangerOf } from "./written-records.ts";
import { writtenTaxonomy, writtenTerm } from "./written-terms.ts";

/** A row of a collection as HSDS. The row is of the shape that its collection gives. */
export function writtenItem(collection: Collection, row: unknown, depth: Depth, changerOf: ChangerOf): Raw {
  switch (collection) {
    case "services":
      return writtenService(row as ServiceRow, depth, changerOf);
    case "organizations":
      return writtenOrganization(row as OrganizationRow, depth, changerOf);
    case "service_at_locations":
      return writtenPlacement(row as PlacementRow, depth, changerOf);
    case "taxonomies":
      return writtenTaxonomy(row as Raw);
    case "taxonomy_terms":
      return writtenTerm(row as TermRow, depth !== "flat");
  }
}
