// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context } from "hono";
import { z } from "zod";

import type { Person } from "../../../foundation/actor.ts";
import { found, refuse } from "../../../foundation/refusal.ts";
import { linkTo } from "../../../ui/frame.ts";
import { readForm } from "../../../web/form.ts";
import type { Env, House } from "../../../web/house.ts";
import { addressOf } from "../../../web/urls.ts";
import { findDocument } from "./document.queries.ts";
import { findDraft } from "./draft.queries.ts";
import type { Draft } from "./draft.ts";
import { editingPath, kindOfSegment, ownershipOf, type Document, type EditableKind } from "./editable.ts";
import { reachOf } from "./editing-reach.ts";
import { readTyped, type DocumentRead } from "./editing.forms.ts";
import { mayCreate, mayEnterBackOffice, whyNot } from "./editing.policy.ts";
import type { Field, Typed } from "./field.ts";
import { fieldsOf } from "./form-sections.ts";
import { loadKnown } from "./known.queries.ts";
import type { Known } from "./known.ts";
import { findLastState, findLatestRevision } from "./revision.queries.ts";
import { typedFromDocument } from "./typed-from-document.ts";

/** A record somebody may write, with what they are writing of it. */
export type Opened = {
  kind: EditableKind;
  id: string;
  author: Person;
  /** As everybody reads it; undefined when it is new, or was taken away. */
  present: Document | undefined;
  /** The same, or how it last was, or what a new one begins with. */
  state: Document;
  /** The number of its latest revision; 0 when there is none. */
  latest: number;
  draft: Draft | undefined;
  known: Known;
  fields: Field[];
};

/** The segment and id of every address below a kind: anything else is no page. */
export const recordPath =
  "/:segment{(?:servizi|luoghi|organizzazioni|risorse)}/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}" as const;

/** Who writes. Refuses visitors and whoever has nothing to write here with not-allowed. */
export function authorOf(c: Context<Env>): Person {
  const actor = c.get("actor");
  if (actor.kind !== "person" || !mayEnterBackOffice(actor)) {
    return refuse({ kind: "not-allowed", because: "not-an-author" });
  }
  return actor;
}

/** Where a visitor signs in to come back to this page; undefined for somebody who is signed in. */
export function signInFirst(c: Context<Env>): string | undefined {
  if (c.get("actor").kind !== "visitor") return undefined;
  const { pathname, search } = addressOf(c);
  return `${linkTo({ language: c.get("language") }, "/entra")}?torna=${encodeURIComponent(pathname + search)}`;
}

export function kindOf(c: Context<Env>): EditableKind {
  return found(kindOfSegment(c.req.param("segment") ?? ""));
}

/** Refuses with not-found what this person may not write, and what never was unless `canBeNew`. */
export async function openRecord(
  c: Context<Env>,
  { db }: House,
  { canBeNew = false, typed }: { canBeNew?: boolean; typed?: Typed } = {},
): Promise<Opened> {
  const author = authorOf(c);
  const [kind, id] = [kindOf(c), c.req.param("id") ?? ""];
  const present = await findDocument(db, kind, id);
  const last = present ?? (await findLastState(db, id));
  const draft = await findDraft(db, { authorId: author.id, recordId: id });
  if (last ? whyNot("edit", ownershipOf(kind, id, last), author) : !mayCreate(kind, author)) {
    refuse({ kind: "not-found" });
  }
  if (!last && !draft && !canBeNew) refuse({ kind: "not-found" });

  const state = last ?? beginning(kind, author);
  const [known, revision] = [
    await loadKnown(db, {
      documents: [state],
      typed: { ...draft?.typed, ...typed },
      reach: reachOf(author),
      language: c.get("language"),
    }),
    await findLatestRevision(db, id),
  ];
  const fields = fieldsOf(kind);
  return { kind, id, author, present, state, latest: revision?.number ?? 0, draft, known, fields };
}

/** What a new record says before anybody writes; a contact's belongs to their organization. */
function beginning(kind: EditableKind, author: Person): Document {
  const { organizations, isEverything, districts } = reachOf(author);
  const isContact = !isEverything && districts.length === 0;
  const own = isContact && kind !== "organization" ? { organization_id: organizations[0] } : {};
  if (kind === "service") return { ...own, status: "active" };
  return kind === "location" ? { ...own, location_type: "physical", address_visibility: "full" } : own;
}

/** Where they go on writing: the step they were on, when they write step by step. */
export function formPathOf(c: Context<Env>, { kind, id, draft }: Opened): string {
  const path = linkTo({ language: c.get("language") }, editingPath(kind, id));
  return draft?.step ? `${path}?${new URLSearchParams({ passo: draft.step })}` : path;
}

/** What they are writing: their draft, else the record. */
export function typedOf({ draft, fields, state, known }: Opened): Typed {
  return draft?.typed ?? typedFromDocument(fields, state, known);
}

/** What they wrote, read as a whole; a record given to somebody else's organization is a mistake of that field. */
export function readWritten(opened: Opened): DocumentRead {
  const { kind, id, state, known, author } = opened;
  const read = readTyped(kind, { id, typed: typedOf(opened), before: state, known });
  const isTheirs = !whyNot("publish", ownershipOf(kind, id, read.document), author);
  if (isTheirs || read.mistakes.some(({ field }) => field === "organization_id")) return read;
  return {
    ...read,
    mistakes: [...read.mistakes, { field: "organization_id", kind: "not-yours", value: "" }],
  };
}

const anyFields = z.record(z.string(), z.array(z.string()));

/** The fields of a posted form as they were typed, with the line ends of documents. */
export async function typedIn(c: Context<Env>): Promise<Typed> {
  const read = await readForm(c, anyFields);
  const typed = read.ok ? read.value : read.typed;
  return Object.fromEntries(
    Object.entries(typed).map(([name, texts]) => [
      name,
      texts.map((text) => text.replaceAll(/\r\n?/g, "\n")),
    ]),
  );
}
