// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Words } from "../../../foundation/words/words.ts";

/** A term as people choose it in a list. */
export type TermName = {
  /** "categories", "targets" or "places". */
  taxonomy: string;
  code: string;
  parentCode: string | null;
  name: Words<string>;
};

/** The taxonomies that the search offers; others are kept but not shown as filters. */
export const offeredTaxonomies = ["categories", "targets", "places"] as const;
