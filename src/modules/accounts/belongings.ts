// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { RoleOf } from "../../foundation/actor.ts";
import type { Transaction } from "../../foundation/database/database.ts";
import type { Words } from "../../foundation/words/words.ts";

/** Something that a role can be of, as its own room tells it. */
export type Belonging = {
  id: string;
  name: string;
  /** The district that answers for it; a district answers for itself; null when nobody said. */
  districtId: string | null;
  /** The organization that runs it, whose contact answers for it too; absent where none does. */
  organizationId?: string | null;
  /** Where who holds the role works on it, when it is a page of its own. */
  path?: string;
};

type KindOfBelonging = Exclude<RoleOf["kind"], "installation">;

/**
 * What the rooms above tell this one, which may not ask them: the things that roles are of. Given by
 * app.ts.
 */
export type Belongings = {
  find: (kind: KindOfBelonging, id: string) => Promise<Belonging | undefined>;
  /** Ordered by name; with districts, only what they answer for. */
  list: (kind: KindOfBelonging, districtIds?: readonly string[]) => Promise<Belonging[]>;
  /** What a person wrote in the rooms above: part of what they download. */
  listWritings: (personId: string) => Promise<Writings>;
  /** What a person asked the rooms above for, the newest first: told on their own page. */
  listRequests: (personId: string) => Promise<AskedFor[]>;
  /** Pages of their own in the rooms above, when they have something there: linked from theirs. */
  listPages: (personId: string) => Promise<OwnPage[]>;
  /** Forgets what a person had not published yet, in the transaction that erases them. */
  forgetWritings: (tx: Transaction, personId: string) => Promise<void>;
};

export type OwnPage = { label: Words<string>; path: string };

/** Records by kind, as they are downloaded. What was published belongs to the record; the person's is that they wrote it. */
export type Writings = {
  drafts: Record<string, unknown>[];
  revisions: Record<string, unknown>[];
  uploads: Record<string, unknown>[];
  /** What campaigns of mails asked them. */
  asks: Record<string, unknown>[];
  claims: Record<string, unknown>[];
  /** What they wrote in the diaries of labs, with what they have not kept yet. */
  diary: Record<string, unknown>[];
  /** What they follow, and what they said that they can do. */
  following: Record<string, unknown>[];
};

export type RequestState = "waiting" | "granted" | "refused" | "withdrawn" | "expired";

/** Something that a person asked for, by the name of what it is about; `path` is where it is told in full. */
export type AskedFor = {
  name: string | null;
  path: string;
  state: RequestState;
  askedAt: Temporal.Instant;
  /** What was answered, for them. */
  answer: string | null;
};

/** A thing that a role is of, together with the district that answers for it and who runs it. */
export type AnsweredFor = RoleOf & { districtId: string | null; organizationId?: string | null };

/** The installation itself, which no district answers for. */
export const installation: AnsweredFor = { kind: "installation", id: null, districtId: null };

/** A thing that a role is of, with its district and its name; one that its room no longer knows has neither. */
export async function answeredFor(
  { find }: Belongings,
  of: RoleOf,
): Promise<AnsweredFor & { name: string | undefined; path?: string | undefined }> {
  if (of.kind === "installation" || of.id === null) return { ...installation, name: undefined };
  const thing = await find(of.kind, of.id);
  return {
    kind: of.kind,
    id: of.id,
    districtId: thing?.districtId ?? null,
    organizationId: thing?.organizationId ?? null,
    name: thing?.name,
    path: thing?.path,
  };
}
