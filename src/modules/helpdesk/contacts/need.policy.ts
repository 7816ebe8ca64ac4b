// SPDX-License-Identifier: AGPL-3.0-or-later
import { worksAt, type Standing } from "../desks/standing.ts";
import type { Contact } from "./contact.ts";
import type { Need } from "./need.ts";

/**
 * What somebody at a desk may know of a need. `all`: they received it, or own it now: its page with the person's words.
 * `offer`: another desk asks them to take it: what it is about, nothing of what was said. A desk to which the person
 * showed their card knows all of their thread. Nobody else learns of it; who supervises a district meets no person.
 */
export function reachOfNeed(
  need: Pick<Need, "deskId" | "receivedByDeskId">,
  standing: Standing,
  { isOffered, knowsPerson }: { isOffered: boolean; knowsPerson: boolean },
): "all" | "offer" | "none" {
  if (worksAt(standing, need.deskId) || worksAt(standing, need.receivedByDeskId) || knowsPerson) return "all";
  return isOffered ? "offer" : "none";
}

/** The desk that owns a need closes it, opens it again, offers it; the others read. */
export function mayKeepNeed(need: Pick<Need, "deskId">, standing: Standing): boolean {
  return worksAt(standing, need.deskId);
}

/** Contacts are opened and corrected where they were received. */
export function mayOpenContact(contact: Pick<Contact, "deskId">, standing: Standing): boolean {
  return worksAt(standing, contact.deskId);
}
