// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Contact } from "./contact.ts";

type Told = Pick<Contact, "asked" | "channel" | "done">;

/**
 * Whether a form says something else than the contact that was stored under its id: somebody went back in their browser
 * and wrote over it. What was corrected since, or of which the words are forgotten, says otherwise by right.
 */
export function isToldOtherwise(told: Told, stored: Contact): boolean {
  if (stored.revision > 1 || stored.areWordsForgotten) return false;
  return (
    told.asked !== stored.asked ||
    told.channel !== stored.channel ||
    told.done.toSorted().join() !== stored.done.toSorted().join()
  );
}
