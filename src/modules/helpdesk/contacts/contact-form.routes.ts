// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";

import { last } from "../../../foundation/fields.ts";
import { boxKey } from "../../../foundation/secrets/sealed-box.ts";
import { romeTime } from "../../../foundation/time/rome.ts";
import { type Typed, writtenIn } from "../../../foundation/typed.ts";
import { newId } from "../../../foundation/uuid.ts";
import { linkTo } from "../../../ui/frame.ts";
import { readForm } from "../../../web/form.ts";
import { frameOf } from "../../../web/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { wantsProblem } from "../../../web/problem.ts";
import { readQuery } from "../../../web/query.ts";
import { personOf } from "../../../web/signed-in.ts";
import { keptInEdition } from "../../directory/search/edition.queries.ts";
import { listTerms } from "../../directory/search/vocabulary.queries.ts";
import { listAreaNames } from "../../territories/area.queries.ts";
import { findDesk } from "../desks/desk.queries.ts";
import { atDesk } from "../desks/standing.queries.ts";
import type { StandingDesk } from "../desks/standing.ts";
import { choicesOf, type ThreadSaid } from "./contact-form.page.ts";
import { ContactFormPage } from "./contact-form.view.tsx";
import { contactFormWords } from "./contact-form.words.ts";
import { type ContactMistake } from "./contact-mistake.ts";
import { draftPath, newContactPath } from "./contact-path.ts";
import { draftOf, readAct } from "./contact.forms.ts";
import { discardDraft, saveDraft } from "./draft.actions.ts";
import { listDrafts, type ContactDraft } from "./draft.queries.ts";
import { mustStandAtDesk } from "./entering.routes.ts";
import { lookUp, townOf } from "./looked-up.routes.ts";
import { queueRoutes } from "./queue.routes.ts";
import { storedSaid } from "./stored.routes.ts";
import { threadSaid } from "./thread-said.queries.ts";
import { areaNamed, deskIn, threadOf, writeContact } from "./write-contact.routes.ts";

const anyFields = z.record(z.string(), z.array(z.string()));
const anId = last(z.uuid().optional().catch(undefined));
const asked = z.object({ bozza: anId, salvato: anId, dopo: last(z.string().max(20).optional()) });

const lookedInto = ["service", "activity", "place", "organization", "asset"] as const;

type Own = {
  desks: readonly StandingDesk[];
  locationId: string | null | undefined;
  drafts: readonly ContactDraft[];
};

type Shown = {
  id: string;
  typed: Typed;
  mistakes?: Partial<Record<string, ContactMistake>>;
  stored?: { id: string; next: string | undefined; wasThere: boolean };
  thread?: ThreadSaid;
};

/** The screen of a new contact. Mounted at /sportello/contatto. */
export function contactFormRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  web.use(mustStandAtDesk(house));
  const { db } = house;

  web.get("/", async (c) => {
    const { bozza, salvato, dopo } = readQuery(c, asked);
    const own = await ownOf(c);
    const draft = own.drafts.find(({ id }) => id === bozza);
    const stored = salvato === undefined ? undefined : { id: salvato, next: dopo, wasThere: dopo === "gia" };
    return c.html(await screen(c, { id: draft?.id ?? newId(), typed: draft?.typed ?? {}, stored }, own));
  });

  web.post("/", async (c) => {
    const typed = await typedIn(c);
    const act = readAct(typed) ?? malformed();
    if (act.azione === "scarta") {
      await atDesk(db, personOf(c), house.now(), (tx) => discardDraft(tx, personOf(c), act.id));
      return c.redirect(to(c, newContactPath), 303);
    }
    if (act.azione === "salva") return save(c, typed, act.id);

    await keep(c, typed);
    const code = writtenIn(typed, "codice");
    if (act.azione === "bozza" || code === "") return c.redirect(to(c, draftPath(act.id)), 303);
    // The code of a card is kept nowhere, not even in a draft: what it opens is shown in this answer.
    const thread = await recognize(c, typed, code);
    c.header("Cache-Control", "no-store");
    return c.html(await screen(c, { id: act.id, typed, ...thread }));
  });

  // Asked by the page's own script while somebody types.
  web.post("/bozza", async (c) => {
    await keep(c, await typedIn(c));
    return c.json({ understood: {} });
  });

  async function save(c: Context<Env>, typed: Typed, contactId: string) {
    const areaCode = await areaNamed(house, writtenIn(typed, "zona"));
    const person = personOf(c);
    const written =
      areaCode === undefined
        ? ({ ok: false, mistakes: { zona: "unknown" } } as const)
        : await atDesk(db, person, house.now(), (tx, standing) =>
            writeContact(tx, typed, { actor: person, standing, source: "form", areaCode }, house.now()),
          );
    if (!written.ok) {
      const mistakes: Partial<Record<string, ContactMistake>> = written.mistakes;
      if (wantsProblem(c)) return c.json({ mistakes }, 422);
      // What was stored stays; what is on the screen goes on as another contact.
      const isAnother = mistakes["id"] !== undefined;
      const id = isAnother ? newId() : contactId;
      return c.html(await screen(c, { id, typed, mistakes }), isAnother ? 409 : 422);
    }
    const { recorded } = written;
    const said = recorded.isNew ? writtenIn(typed, "dopo") : "gia";
    const place = to(c, `${newContactPath}?salvato=${recorded.id}${said ? `&dopo=${said}` : ""}`);
    return wantsProblem(c) ? c.json({ place }) : c.redirect(place, 303);
  }

  /** Keeps what is being written; at a desk where this person works now. */
  async function keep(c: Context<Env>, typed: Typed): Promise<void> {
    const act = readAct(typed) ?? malformed();
    const person = personOf(c);
    await atDesk(db, person, house.now(), async (tx, standing) => {
      const desk = deskIn(standing, act.sportello ?? "");
      const draft = { territoryId: desk.territoryId, deskId: desk.id, id: act.id, typed: draftOf(typed) };
      await saveDraft(tx, { actor: person, standing }, draft, house.now());
    });
  }

  async function recognize(c: Context<Env>, typed: Typed, code: string) {
    const person = personOf(c);
    const terms = await keptInEdition(db, "terms", () => listTerms(db));
    return atDesk(db, person, house.now(), async (tx, standing) => {
      const desk = deskIn(standing, writtenIn(typed, "sportello"));
      const thread = await threadOf(tx, person, desk, code, house.now());
      if ("mistake" in thread) return { mistakes: { codice: thread.mistake } };
      const key = { territoryId: desk.territoryId, inquirerId: thread.inquirerId };
      return { thread: await threadSaid(tx, key, terms, c.get("language")) };
    });
  }

  /** What of the desk is theirs: where they work, where that is, what they are writing. */
  async function ownOf(c: Context<Env>): Promise<Own> {
    const person = personOf(c);
    return atDesk(db, person, house.now(), async (tx, { desks }) => ({
      desks,
      locationId: desks[0] && (await findDesk(tx, desks[0].id))?.locationId,
      drafts: await listDrafts(tx, person.id, house.now()),
    }));
  }

  async function screen(c: Context<Env>, shown: Shown, known?: Own) {
    const [frame, terms, areaNames, key] = await Promise.all([
      frameOf(c, house),
      keptInEdition(db, "terms", () => listTerms(db)),
      keptInEdition(db, "area names", () => listAreaNames(db)),
      boxKey(db, house.now()),
    ]);
    const { desks, drafts, locationId } = known ?? (await ownOf(c));
    const words = contactFormWords[frame.language];
    const { mistakes = {}, stored, thread } = shown;
    // Of a new contact the search begins near the desk; whoever goes on with a draft has said where.
    const town = Object.keys(shown.typed).length === 0 ? await townOf(house, locationId) : undefined;
    const typed = town === undefined ? shown.typed : { vicino: [town] };
    return ContactFormPage({
      frame,
      id: shown.id,
      desks,
      typed,
      mistakes,
      ...choicesOf(terms, frame),
      areaNames,
      looked: await lookUp(house, frame, typed, terms),
      kinds: lookedInto
        .filter((kind) => kind !== "activity" || hasAgenda(c))
        .map((value) => ({ value, label: words.kinds[value] })),
      thread,
      drafts: drafts
        .filter((draft) => draft.id !== shown.id)
        .map((draft) => ({
          href: linkTo(frame, draftPath(draft.id)),
          text: words.draftOf(timeOf(draft)),
        })),
      stored: stored && (await storedSaid(c, house, { ...stored, frame, terms })),
      asksNext: mistakes["dopo"] !== undefined || typed["dopo"] !== undefined,
      boxKey: key,
    });
  }

  web.route("/", queueRoutes(house));
  return web;
}

/** The fields of a posted form as they were typed. */
export async function typedIn(c: Context<Env>): Promise<Typed> {
  const read = await readForm(c, anyFields);
  return read.ok ? read.value : read.typed;
}

function hasAgenda(c: Context<Env>): boolean {
  return [...c.get("doors")].some((path) => path.startsWith("/agenda/:"));
}

function timeOf({ savedAt }: ContactDraft): string {
  const { hour, minute, day, month } = romeTime(savedAt);
  return `${hour}.${String(minute).padStart(2, "0")} (${day}/${month})`;
}

function to(c: Context<Env>, path: string): string {
  return linkTo({ language: c.get("language") }, path);
}

function malformed(): never {
  throw new HTTPException(400);
}
