// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";

import { linkTo, type Frame } from "../../../ui/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { personOf } from "../../../web/signed-in.ts";
import type { TermName } from "../../directory/search/vocabulary.ts";
import { worksAt } from "../desks/standing.ts";
import { atDesk } from "../desks/standing.queries.ts";
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
  const may = (ending: string) => hasDoor(c, ending);
  return {
    href: link(contactPath(id)),
    wasThere,
    needs: found.needs.map((need) => ({
      name: termName(terms, "categories", need.category, frame.language) ?? words.toNeed,
      href: link(needPath(need.id)),
      isOpen: need.state === "open",
      refer: may("/invio") ? link(`${needPath(need.id)}/invio`) : undefined,
      followUp: may("/ricontatto") ? link(`${needPath(need.id)}/ricontatto`) : undefined,
    })),
    handout: found.pins.length > 0 ? `${link(contactPath(id))}#consegna` : undefined,
    card: found.contact.inquirerId === null ? `${link(contactPath(id))}#filo` : undefined,
    next: next === "together" || next === "follow-up" ? next : undefined,
  };
}

/** Whether a page of a need that another part of the desk builds is there: no dead links. */
export function hasDoor(c: Context<Env>, ending: string): boolean {
  return [...c.get("doors")].some((path) => path.startsWith("/sportello/bisogni/") && path.endsWith(ending));
}
