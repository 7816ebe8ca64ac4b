// SPDX-License-Identifier: AGPL-3.0-or-later
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Hono } from "hono";
import { Temporal } from "temporal-polyfill";
import { afterAll } from "vitest";

import { createApp } from "../src/app.ts";
import { openDatabase, type Database } from "../src/foundation/database/database.ts";
import type { SignInLimits } from "../src/modules/accounts/sign-in/sign-in-limits.ts";
import type { SignUpLimits } from "../src/modules/calendar/registrations/sign-up-limits.ts";
import type { Site } from "../src/ui/frame.ts";
import type { Env, House } from "../src/web/house.ts";
import type { Limits } from "../src/web/rate-limit.ts";
import type { FormLimits } from "../src/web/sealed-forms.ts";
import { freshDatabase } from "./database.ts";
import { queueBeside } from "./queue.ts";

/** A Wednesday in winter, ten in the morning in Rome: doors are open, no holiday is near but the 8th. */
export const storyNow = Temporal.Instant.from("2026-12-09T10:00:00+01:00");

type StoryOptions = {
  db: Database;
  now?: Temporal.Instant;
  baseUrl?: string;
  site?: Site;
  limits?: Limits;
  signInLimits?: SignInLimits;
  reportLimits?: FormLimits;
  signUpLimits?: SignUpLimits;
};

export type Story = {
  house: House;
  app: Hono<Env>;
  /** From now on it is this moment. */
  setNow: (now: Temporal.Instant) => void;
  /** Waits until what was asked of the queue is done. */
  restOfWork: () => Promise<void>;
  /** What the application wrote about its faults, one JSON line each. */
  faults: string[];
  /** A browser opens a page. */
  get: (path: string, headers?: Record<string, string>) => Promise<Response>;
  /** A browser sends a form of ours. A field with several values is sent several times. */
  post: (path: string, fields?: Record<string, string | readonly string[]>) => Promise<Response>;
};

/** An application over a fresh, migrated database and a clock that stands still. At the top of a test file. */
export async function openStory(options: Partial<StoryOptions> = {}): Promise<Story> {
  return storyOver({ ...options, db: options.db ?? (await freshDatabase()).db });
}

/** The same over a given database: one shared with other words of the test, or one that is away. */
export function storyOver({ db, now = storyNow, limits = hardlyAny, ...rest }: StoryOptions): Story {
  const {
    signInLimits = asManyLinks,
    reportLimits = asManyReports,
    signUpLimits = asManySignUps,
    baseUrl = "http://localhost",
    site = { name: "Ambito di prova", isDemonstration: false },
  } = rest;
  const faults: string[] = [];
  let clock = now;
  const queue = queueBeside(db, () => clock);
  const house: House = {
    db,
    now: () => clock,
    baseUrl,
    assets: { url: (name) => `/assets/${name}` },
    assetsFolder: emptyFolder(),
    site: async () => site,
    later: queue.later,
  };
  const app = createApp(house, {
    limits,
    signInLimits,
    reportLimits,
    signUpLimits,
    writeLine: (line) => faults.push(line),
  });

  return {
    house,
    restOfWork: queue.rest,
    app,
    faults,
    setNow: (moment) => {
      clock = moment;
    },
    get: async (path, headers = {}) => app.request(path, { headers: { Accept: "text/html", ...headers } }),
    post: async (path, fields = {}) => {
      const pairs = Object.entries(fields).flatMap(([name, value]) =>
        [value].flat().map((one) => [name, one]),
      );
      const headers = {
        Accept: "text/html",
        Origin: new URL(baseUrl).origin,
        "Sec-Fetch-Site": "same-origin",
      };
      return app.request(path, { method: "POST", body: new URLSearchParams(pairs), headers });
    },
  };
}

/** A database that nobody serves: what the application meets when its own is away. */
export function missingDatabase(): Database {
  const { db, close } = openDatabase("postgresql://nobody@127.0.0.1:1/nothing");
  afterAll(close);
  return db;
}

// A test asks more in a second than people do in an hour; the limits have tests of their own.
const hardlyAny: Limits = {
  reading: { requests: 1_000_000, withinSeconds: 1 },
  changing: { requests: 1_000_000, withinSeconds: 1 },
};

const asManyLinks: SignInLimits = {
  ofAddress: { times: 1_000_000, withinMinutes: 15 },
  byClient: { times: 1_000_000, withinMinutes: 15 },
};

const asManyReports: FormLimits = {
  byClient: { times: 1_000_000, withinMinutes: 15 },
  withAddress: { times: 1_000_000, withinMinutes: 15 },
};

// The clock of a story stands still: nobody takes time to write.
const asManySignUps: SignUpLimits = {
  byClient: { times: 1_000_000, withinMinutes: 15 },
  withAddress: { times: 1_000_000, withinMinutes: 15 },
  writingSeconds: 0,
};

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "trama-assets-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
