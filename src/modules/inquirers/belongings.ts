// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Actor } from "../../foundation/actor.ts";
import type { Database, Transaction } from "../../foundation/database/database.ts";
import type { Language } from "../../foundation/words/words.ts";
import type { Desk, ThreadKey } from "./threads/thread.ts";

/** Something of a thread that happened in a room above, as its person reads it: a contact, a need, a referral. */
export type Happened = {
  at: Temporal.Instant;
  /** "Sei stato allo sportello", in the language asked. */
  what: string;
  /** "Punto Comunità Centro – orientamento". */
  more: string;
  /** Whether it is still going on. */
  isOpen?: boolean;
};

/** A question that waits for the person: did it help? `about` says of what, in the language asked. */
export type ToAnswer = { id: string; about: string };

/**
 * What the rooms above know of a thread; this one may not ask them. Given by app.ts. All but `listBusy` are asked in a
 * transaction behind the wall.
 */
export type ThreadBelongings = {
  /** What happened, the newest first. */
  listHappened: (tx: Transaction, key: ThreadKey, language: Language) => Promise<Happened[]>;
  /** What they are still asked; answered at /filo/mio/risposte/ID, which the room above keeps. */
  listToAnswer: (tx: Transaction, key: ThreadKey, language: Language) => Promise<ToAnswer[]>;
  /** The same as it is downloaded: records by kind. */
  gather: (tx: Transaction, key: ThreadKey) => Promise<Record<string, unknown[]>>;
  /** Forgets free words and the tie to the thread, in the transaction that erases it. Gives how many things of which kind. */
  forget: (tx: Transaction, key: ThreadKey, now: Temporal.Instant) => Promise<Record<string, number>>;
  /** Of these threads, those with something still going on: they are not forgotten by age. */
  listBusy: (db: Database, keys: readonly ThreadKey[]) => Promise<string[]>;
};

/** The door of the help desk, which the room above keeps: who may work at which desks now, and a walled transaction for them. */
export type DeskDoor = <Result>(
  actor: Actor,
  work: (tx: Transaction, desks: readonly Desk[]) => Promise<Result>,
) => Promise<Result>;
