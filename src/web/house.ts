// SPDX-License-Identifier: AGPL-3.0-or-later
import type { HttpBindings } from "@hono/node-server";
import type { Temporal } from "temporal-polyfill";

import type { Actor, Person } from "../foundation/actor.ts";
import type { Database } from "../foundation/database/database.ts";
import type { Replica } from "../foundation/database/replica.ts";
import type { Language } from "../foundation/words/words.ts";
import type { Assets, DeskScreen, Site } from "../ui/frame.ts";

/** What the rooms' routes need from outside; made once, when the application starts. */
export type House = {
  db: Database;
  /** A copy that may be some seconds behind; absent where there is one database only. */
  replica?: Replica | undefined;
  /** Where is written, in a house whose `db` is the copy (stale-reads.ts); absent where `db` is it. */
  primary?: Database;
  now: () => Temporal.Instant;
  /** Absolute address of the installation, without final slash. */
  baseUrl: string;
  assets: Assets;
  /** The folder whose files are served under /assets: dist/assets, or an empty one in tests. */
  assetsFolder: string;
  site: () => Promise<Site>;
  /** How long people stay signed in; absent is as usual. */
  sessionLimits?: { idleHours: number; days: number };
  /** Asks for a job to be done soon, beside the requests. Absent where there is no queue. */
  later?: (job: string, data: Record<string, unknown>) => Promise<void>;
  /** Absent when no mail server is configured: then mail stays in the outbox, for administrators to read. */
  mail?: {
    /** Says that something was written to the outbox, to be sent soon. */
    wake: () => Promise<void>;
  };
};

/** What a request carries by the time a room's route sees it. */
export type Env = {
  /** The socket below; absent when a test asks the application directly. */
  Bindings: Partial<HttpBindings> | undefined;
  Variables: {
    actor: Actor;
    /** Who left this browser signed in with its screen locked: they count as a visitor until they sign in again. */
    locked: Person | undefined;
    language: Language;
    /** Which database what may be stale is read from, once this request has asked (stale-reads.ts). */
    reads: "copy" | "primary" | undefined;
    /** Set for pages of the help desk, whichever room they are of: what their screen needs. */
    deskScreen: Pick<DeskScreen, "lockMinutes" | "who"> | undefined;
    /** Names this request to whoever keeps the installation: said on fault pages, written in the log. */
    number: string;
    /** Paths that somebody can open, as written in the routes: navigation shows no others. */
    doors: ReadonlySet<string>;
  };
};
