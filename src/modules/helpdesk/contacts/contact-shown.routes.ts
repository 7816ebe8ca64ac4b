// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";

import { found, refuse } from "../../../foundation/refusal.ts";
import type { Fact } from "../../../ui/fact-list.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { personOf } from "../../../web/signed-in.ts";
import { listPersonNames } from "../../accounts/person-name.queries.ts";
import { momentSaid } from "../../accounts/said.ts";
import { writePins, type Pin } from "../../directory/pinboard/pin.ts";
import { qrPath } from "../../directory/records/qr-path.ts";
import { findingKinds } from "../../directory/search/criteria.ts";
import { atDesk } from "../desks/standing.queries.ts";
import { contactPagesWords } from "./contact-pages.words.ts";
import { contactPath, needPath } from "./contact-path.ts";
import { findContact, listPins } from "./contact.queries.ts";
import type { Contact, ContactPin } from "./contact.ts";
import { ContactPage, type HandoutWays } from "./contact.view.tsx";
import { contactWords } from "./contact.words.ts";
import { listCorrections } from "./correction.queries.ts";
import { doneSaid, factsSaid, wasSaid } from "./facts.page.ts";
import { shownPins } from "./looked-up.routes.ts";
import { needNames } from "./need-names.routes.ts";
import { needName, stateSaid } from "./need.page.ts";
import { mayOpenContact } from "./need.policy.ts";
import { listNeedsOfContact } from "./need.queries.ts";

type Told = { done?: string | undefined; address?: string | undefined };

/** A contact for who works where it was received; refuses with not-found anybody else. */
export async function openContact(c: Context<Env>, { db, now }: House, id: string) {
  return atDesk(db, personOf(c), now(), async (tx, standing) => {
    const contact = found(await findContact(tx, id, now()));
    if (!mayOpenContact(contact, standing)) refuse({ kind: "not-found" });
    const key = { territoryId: contact.territoryId, contactId: id };
    return {
      contact,
      needs: await listNeedsOfContact(tx, contact.territoryId, id),
      pins: await listPins(tx, key),
      corrections: await listCorrections(tx, key),
    };
  });
}

/** The pins that the directory knows: those of its own kinds. */
export function directoryPins(pins: readonly ContactPin[]): Pin[] {
  return pins.flatMap(({ kind, id }) => {
    const known = findingKinds.find((one) => one === kind);
    return known === undefined ? [] : [{ kind: known, id }];
  });
}

/** The activities among them. */
export function activitiesIn(pins: readonly ContactPin[]): string[] {
  return pins.filter(({ kind }) => kind === "activity").map(({ id }) => id);
}

export async function contactPage(c: Context<Env>, house: House, id: string, told: Told = {}) {
  const { contact, needs, pins, corrections } = await openContact(c, house, id);
  const frame = await frameOf(c, house);
  const { language } = frame;
  const [names, people] = [
    await needNames(house, [contact.areaCode, ...corrections.map(({ was }) => was.areaCode ?? null)]),
    await listPersonNames(house.db, [contact.receivedBy, ...corrections.map(({ changedBy }) => changedBy)]),
  ];
  const words = contactPagesWords[language];
  const nameOf = (person: string | null) => (person !== null && people.get(person)) || words.somebody;
  const hasPersonPages = [...c.get("doors")].some((path) => path.startsWith("/sportello/persone/:"));
  const { inquirerId } = contact;
  return ContactPage({
    frame,
    id,
    facts: factsOf(frame, contact, nameOf),
    told: factsSaid(contact, names.areas, language),
    asked: { text: contact.asked, areForgotten: contact.areWordsForgotten },
    needs: needs.map((need) => ({
      href: linkTo(frame, needPath(need.id)),
      name: needName(need, names, frame),
      state: stateSaid(need, frame),
    })),
    corrections: corrections.map(({ changedAt, changedBy, was }) => ({
      when: words.corrected(momentSaid(changedAt, language), nameOf(changedBy)),
      was: wasSaid(was, names.areas, language),
    })),
    thread:
      inquirerId === null
        ? undefined
        : { href: hasPersonPages ? linkTo(frame, `/sportello/persone/${inquirerId}`) : undefined },
    chosen: await shownPins(house, frame, pins),
    handout: handoutWays(house, frame, id, pins),
    mail: house.mail && { typed: told.address ?? "", isWrong: told.address !== undefined },
    done: told.done,
  });
}

function factsOf(frame: Frame, contact: Contact, nameOf: (person: string | null) => string): Fact[] {
  const words = contactPagesWords[frame.language];
  const facts: (Fact | false)[] = [
    { term: words.when, value: momentSaid(contact.happenedAt, frame.language) },
    { term: words.how, value: contactWords[frame.language].channels[contact.channel] },
    { term: words.desk, value: contact.deskName },
    contact.receivedBy !== null && { term: words.by, value: nameOf(contact.receivedBy) },
    contact.source === "offline" && { term: words.late, value: momentSaid(contact.storedAt, frame.language) },
    contact.done.length > 0 && { term: words.done, value: doneSaid(contact.done, frame.language) },
  ];
  return facts.filter((fact) => fact !== false);
}

/** Printed, read out, opened on the person's phone: the public sheet of the pinboard, that says nobody's name. */
function handoutWays(
  house: House,
  frame: Frame,
  id: string,
  chosen: readonly ContactPin[],
): HandoutWays | undefined {
  if (chosen.length === 0) return undefined;
  const pins = directoryPins(chosen);
  const activities = activitiesIn(chosen).join(",");
  const tokens = writePins(pins);
  const sheet = new URLSearchParams({
    ...(tokens && { schede: tokens }),
    ...(activities && { attivita: activities }),
  });
  const print = linkTo(frame, `/bacheca/stampa?${sheet}`);
  // The pinboard is of records: with activities the sheet itself is opened.
  const onPhone = activities ? print : linkTo(frame, `/bacheca?${sheet}`);
  return {
    readOut: linkTo(frame, `${contactPath(id)}/voce`),
    print,
    printLarge: `${print}&grande=1`,
    pins: tokens,
    activities,
    qr: qrPath(house.baseUrl + onPhone),
  };
}
