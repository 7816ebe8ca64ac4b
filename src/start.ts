// SPDX-License-Identifier: AGPL-3.0-or-later
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { Temporal } from "temporal-polyfill";

import { createApp } from "./app.ts";
import { addressOf, type Config, senderOf } from "./config.ts";
import type { Database } from "./foundation/database/database.ts";
import { isPooled, openInstallation, openPooled } from "./foundation/database/installation.ts";
import { followReplica } from "./foundation/database/replica.ts";
import { errorTold } from "./foundation/error-told.ts";
import { installedFolder } from "./foundation/installed.ts";
import { type Job, startJobs } from "./foundation/jobs/jobs.ts";
import { mailJobs, sendMailJob } from "./foundation/mail/mail-jobs.ts";
import { openTransport } from "./foundation/mail/transport.ts";
import { triesJobs } from "./foundation/tries.ts";
import { listen } from "./listen.ts";
import { siteOf } from "./site.ts";
import { findSourceUrl } from "./source.ts";
import { openAssets } from "./ui/assets.ts";

/** So long the jobs of the start leave the machine to the memory of searches. */
const memoryFirstMs = 2_000;

/** What the rooms add to the start. */
export type Rooms = {
  jobs: (db: Database, now: () => Temporal.Instant) => Job[];
  /** Asked to be done once at every start, after what was missed while the installation was off. */
  jobsAtStart: readonly string[];
  /** Gives every installation the words it needs; cheap when it has them. */
  loadVocabulary: (db: Database, now: Temporal.Instant) => Promise<void>;
  isEmpty: (db: Database) => Promise<boolean>;
  /** Fills an empty installation. */
  loadDemonstration: (db: Database, now: Temporal.Instant) => Promise<void>;
  /** Fills the memory of this process, so that the first who comes does not wait for it. */
  remember: (db: Database) => Promise<unknown>;
};

export type Running = {
  /** Where it can be opened. */
  address: string;
  /** Stops in order: requests, jobs, connections, database. */
  close: () => Promise<void>;
};

/**
 * Starts everything, in order. What was started is stopped again when a later step fails.
 * Throws a Trouble in plain words when the keeper must put something right.
 */
export async function start(
  config: Config,
  rooms: Rooms,
  say: (event: "loadingDemonstration") => void,
): Promise<Running> {
  const assets = openAssets(join(installedFolder(), "dist"));
  const sourceUrl = await findSourceUrl(config.sourceUrl, installedFolder());
  const closers: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const step of closers.splice(0).toReversed()) await step();
  };
  try {
    const { db, connection, close: closeInstallation } = await openInstallation(config);
    closers.push(closeInstallation);

    await rooms.loadVocabulary(db, now());
    if (config.demo !== false && (await rooms.isEmpty(db))) {
      say("loadingDemonstration");
      await rooms.loadDemonstration(db, now());
    }

    // Requests may go through a pooler; what holds connections of its own does not.
    const pooled = isPooled(config) ? await openPooled(config.databaseUrl!) : undefined;
    if (pooled) closers.push(pooled.close);
    const requestsDb = pooled?.db ?? db;
    const { replicaUrl } = config;
    const replica = replicaUrl
      ? followReplica(replicaUrl, requestsDb, { isPooled: isPooled(config) })
      : undefined;
    if (replica) closers.push(replica.close);

    const transport =
      config.smtpUrl === undefined ? undefined : openTransport(config.smtpUrl, senderOf(config));
    if (transport) closers.push(async () => transport.close());
    const jobs = await startJobs(
      connection,
      [...mailJobs(db, now, transport), ...triesJobs(db, now), ...rooms.jobs(db, now)],
      {
        onError: writeJobFault,
      },
    );
    closers.push(jobs.stop);
    const listening = await listen((request, env) => app.fetch(request, env), config.host, config.port);
    closers.push(listening.close);

    // Made after listening because only then "any port" (0) is known; no request is read before this line is done.
    const address = config.baseUrl ?? addressOf(config.host, listening.port);
    const app = createApp(
      {
        db: requestsDb,
        replica,
        now,
        baseUrl: address,
        assets,
        assetsFolder: join(installedFolder(), "dist", "assets"),
        site: siteOf(requestsDb, { sourceUrl, publisher: config.publisher }),
        sessionLimits: config.sessionLimits,
        later: (job, data) => jobs.send(job, data),
        mail: transport && { wake: () => jobs.send(sendMailJob) },
      },
      {
        provider: config.provider,
        watch: {
          metricsToken: config.metricsToken,
          writeRequest: config.log === "requests" ? (line) => process.stdout.write(`${line}\n`) : undefined,
        },
      },
    );

    const leaving = new AbortController();
    const settling = settleIn(leaving.signal);
    closers.push(async () => {
      leaving.abort();
      await settling;
    });
    return { address, close };

    /** What nobody waits for. Memory comes first when it is soon there; a large directory fills it for minutes, beside all else. */
    async function settleIn(signal: AbortSignal): Promise<void> {
      // Whoever comes sooner, or when this fails, is answered by the database.
      const remembered = rooms.remember(requestsDb).catch(() => {});
      const moment = pause(memoryFirstMs, undefined, { signal }).catch(() => {});
      await Promise.race([remembered, moment]);
      if (signal.aborted) return;
      for (const name of rooms.jobsAtStart)
        await jobs.send(name).catch((error: unknown) => writeJobFault(error, name));
    }
  } catch (error) {
    await close();
    throw error;
  }
}

function writeJobFault(error: unknown, job?: string): void {
  process.stderr.write(`${JSON.stringify({ at: now().toString(), job, ...errorTold(error) })}\n`);
}

function now(): Temporal.Instant {
  return Temporal.Now.instant();
}
