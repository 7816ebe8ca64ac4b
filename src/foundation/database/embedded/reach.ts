// SPDX-License-Identifier: AGPL-3.0-or-later
import { setTimeout as pause } from "node:timers/promises";

import { trouble } from "../../trouble.ts";
import { embeddedWords } from "./embedded.words.ts";
import type { Place } from "./place.ts";
import { findPostmaster } from "./postmaster.ts";
import { type Presence, takePresence } from "./presence.ts";
import { makeSocketFolder } from "./socket-folder.ts";
import { lastComplaint, logSize, startServer } from "./start.ts";

export type Reached = { presence: Presence; socketFolder: string; attached: boolean };

/** A killed server's children need some seconds to notice and leave its memory. */
const patienceMs = 10_000;
/** After a hard stop the journal is read again; a server that says it is at it is waited for. */
const patienceWhileRecoveringMs = 300_000;

/**
 * Joins the server that serves this folder or, when there is none, starts it; ready means that it took our connection.
 * Several processes may do so at once: PostgreSQL lets one server start, the others join it.
 * Throws a Trouble when it cannot be done.
 */
export async function reachServer(place: Place): Promise<Reached> {
  const began = performance.now();
  const waited = () => performance.now() - began;

  for (;;) {
    const running = await findPostmaster(place.cluster);
    const attempt = running ? await join(running.socketFolder) : await start(place, waited);
    if ("presence" in attempt) return { ...attempt, attached: running !== undefined };

    const patience = attempt.recovering ? patienceWhileRecoveringMs : patienceMs;
    if (waited() > patience) {
      throw running
        ? trouble(embeddedWords, (say) => say.busy(place.cluster, running.pid))
        : trouble(embeddedWords, (say) => say.didNotStart(place.cluster, attempt.reason, place.log));
    }
    await pause(100);
  }
}

type Attempt = { presence: Presence; socketFolder: string } | { recovering: boolean; reason: string };

async function join(socketFolder: string): Promise<Attempt> {
  try {
    return { presence: await takePresence(socketFolder), socketFolder };
  } catch (error) {
    // 57P03: the server answers, and says that it is starting up, recovering or shutting down.
    return { recovering: (error as { code?: string }).code === "57P03", reason: String(error) };
  }
}

async function start(place: Place, waited: () => number): Promise<Attempt> {
  await makeSocketFolder(place.socketFolder, place.user);
  const since = logSize(place.log);
  const server = startServer(place);
  let ended: { code: number | null; error?: Error } | undefined;
  void server.ended.then((how) => (ended = how));

  for (;;) {
    const attempt = await join(place.socketFolder);
    if ("presence" in attempt) return attempt;
    if (ended) {
      const reason = ended.error?.message ?? (await lastComplaint(place.log, since));
      return { recovering: false, reason };
    }
    if (waited() > (attempt.recovering ? patienceWhileRecoveringMs : 3 * patienceMs)) return attempt;
    await pause(25);
  }
}
