// SPDX-License-Identifier: AGPL-3.0-or-later
import { timingSafeEqual } from "node:crypto";

import { Hono, type Context, type MiddlewareHandler } from "hono";
import { HTTPException } from "hono/http-exception";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

import { hashOf } from "../foundation/secrets/token.ts";
import { countWaiting } from "../foundation/waiting.ts";
import { patternOf } from "./fault.ts";
import type { Env, House } from "./house.ts";

/** How the installation is watched: figures for Prometheus, and a line for each request. */
export type Watch = {
  /** Counts every request that passes, by the pattern of its route: no address, no query, nobody. */
  count: MiddlewareHandler<Env>;
  /** GET /metrics, for who has the word; to others it is not there. */
  routes: Hono<Env>;
};

export type WatchSettings = {
  /** The word that a watcher must bring ("Authorization: Bearer …"); without it nothing is told to anybody. */
  metricsToken?: string | undefined;
  /** Where a line about each request goes; without it none is written. */
  writeRequest?: ((line: string) => void) | undefined;
};

/** Seconds: from a page that was kept to one that somebody gives up waiting for. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** Counts kept in this process, as Prometheus expects: it adds up those of several. */
export function watchOver(house: House, { metricsToken, writeRequest }: WatchSettings): Watch {
  const registry = new Registry();
  const seconds = new Histogram({
    name: "trama_http_request_seconds",
    help: "Time to answer, by route and status",
    labelNames: ["method", "route", "status"],
    buckets,
    registers: [registry],
  });
  const faults = new Counter({
    name: "trama_faults_total",
    help: "Requests that were answered with a fault of ours (500)",
    registers: [registry],
  });
  if (metricsToken !== undefined) collectDefaultMetrics({ register: registry });
  const measureWaiting = gaugesOfWaiting(house, registry);

  return {
    count: async (c, next) => {
      if (metricsToken === undefined && writeRequest === undefined) return next();
      const began = performance.now();
      await next();
      const ms = performance.now() - began;
      const { method } = c.req;
      const route = patternOf(c);
      seconds.observe({ method, route, status: c.res.status }, ms / 1000);
      if (c.res.status === 500) faults.inc();
      writeRequest?.(requestLine(c, { at: house.now().toString(), method, route, ms: Math.round(ms) }));
    },
    routes: new Hono<Env>().get("/", async (c) => {
      if (metricsToken === undefined || !brings(c, metricsToken)) throw new HTTPException(404);
      await measureWaiting();
      return c.body(await registry.metrics(), 200, {
        "Content-Type": registry.contentType,
        "Cache-Control": "no-store",
      });
    }),
  };
}

function requestLine(c: Context<Env>, about: Record<string, unknown>): string {
  return JSON.stringify({ ...about, status: c.res.status, number: c.get("number") });
}

/** What waits beside the requests, asked of the database when somebody looks; while it is away nothing is said of it. */
function gaugesOfWaiting(house: House, registry: Registry): () => Promise<void> {
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name, help, labelNames, registers: [registry] });
  const up = gauge("trama_database_up", "Whether the database answers");
  const letters = gauge("trama_letters_waiting", "Letters in the outbox that have not left");
  const oldest = gauge("trama_letter_oldest_seconds", "How long the oldest letter has waited");
  const { replica } = house;
  const behind = replica && gauge("trama_replica_behind_seconds", "How far behind the copy is, at most");
  const isRead = replica && gauge("trama_replica_read", "Whether visitors' pages are read from the copy");
  const jobs = gauge("trama_jobs", "Jobs beside the requests, by state", ["state"]);
  return async () => {
    const waiting = await countWaiting(house.db, house.now()).catch(() => undefined);
    up.set(waiting === undefined ? 0 : 1);
    isRead?.set(replica?.isNear() ? 1 : 0);
    const seconds = replica?.lagSeconds();
    if (seconds !== undefined) behind?.set(seconds);
    for (const each of [letters, oldest, jobs]) each.reset();
    if (waiting === undefined) return;
    letters.set(waiting.letters);
    oldest.set(waiting.oldestLetterSeconds);
    for (const [state, number] of Object.entries(waiting.jobs)) jobs.set({ state }, number);
  };
}

/** Compared by hash: how long it takes says nothing of the word. */
function brings(c: Context<Env>, token: string): boolean {
  const [kind, given = ""] = (c.req.header("Authorization") ?? "").split(" ");
  return kind === "Bearer" && timingSafeEqual(hashOf(given), hashOf(token));
}
