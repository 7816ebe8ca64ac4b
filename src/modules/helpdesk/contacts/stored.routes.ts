// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";

import { linkTo, type Frame } from "../../../ui/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { personOf } from "../../../web/signed-in.ts";
import type { TermName } from "../../directory/search/vocabulary.ts";
import { atDesk } from "../desks/standing.queries.ts";
import { worksAt } from "../desks/standing.ts";
import { doorsPath } from "../referrals/referral-path.ts";
import type { StoredSaid } from "./contact-form.page.ts";
import { contactFormWords } from "./contact-form.words.ts";
import { contactPath, needPath } from "./contact-path.ts";
import { findContact, listPins } from "./contact.queries.ts";
import { listNeedsOfContact } from "./need.queries.ts";
import { termName } from "./term-names.ts";

type Asked = {
  id: string;
  next: string | undefined;
  wasThere: boolean;
  frame: Frame;
  terms: readonly TermName[];
};

/** What may follow a contact that was stored a moment ago; undefined for one that this person may not open. */
export async function storedSaid(
  c: Context<Env>,
  { db, now }: House,
  { id, next, wasThere, frame, terms }: Asked,
): Promise<StoredSaid | undefined> {
  const found = await atDesk(db, personOf(c), now(), async (tx, standing) => {
    const contact = await findContact(tx, id, now());
    if (contact === undefined || !worksAt(standing, contact.deskId)) return undefined;
    return {
      contact,
      needs: await listNeedsOfContact(tx, contact.territoryId, id),
      pins: await listPins(tx, { territoryId: contact.territoryId, contactId: id }),
    };
  });
  if (found === undefined) return undefined;

  const words = contactFormWords[frame.language];
  const link = (path: string) => linkTo(frame, path);
  const doors = c.get("doors");
  return {
    href: link(contactPath(id)),
    wasThere,
    needs: found.needs.map((need) => ({
      name: termName(terms, "categories", need.category, frame.language) ?? words.toNeed,
      href: link(needPath(need.id)),
      isOpen: need.state === "open",
      // No dead links: a page that another part of the desk makes is linked where it is there.
      refer: doors.has("/sportello/invii/nuovo") ? link(doorsPath(need.id)) : undefined,
      followUp: doors.has("/sportello/ricontatti/nuovo")
        ? link(`/sportello/ricontatti/nuovo?bisogno=${need.id}`)
        : undefined,
    })),
    handout: found.pins.length > 0 ? `${link(contactPath(id))}#consegna` : undefined,
    card: found.contact.inquirerId === null ? `${link(contactPath(id))}#filo` : undefined,
    next: next === "together" || next === "follow-up" ? next : undefined,
  };
}
