// SPDX-License-Identifier: AGPL-3.0-or-later

import { witnesses, type Outcome, type Witness } from "../contacts/need.ts";

/** What became of a need, and who says so. */
export type Said = { outcome: Outcome; by: Witness };

/**
 * Whose word holds when both spoke: the person's before the desk's, the desk's before the provider's; of the same
 * witness what was said last. "Unknown" is nobody's word: it never takes the place of one who knew.
 */
export function believed(before: Said | undefined, said: Said): Said {
  if (!before || before.outcome === "unknown") return said;
  if (said.outcome === "unknown") return before;
  return witnesses.indexOf(said.by) <= witnesses.indexOf(before.by) ? said : before;
}
