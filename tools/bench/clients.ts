// SPDX-License-Identifier: AGPL-3.0-or-later
import { Agent, request } from "node:http";

import { Pool } from "pg";

import type { Statement } from "./by-hand.ts";

// The process of those who ask: told what, by whom it was forked, it asks everything once and tells how long it took.

/** What a browser sends: a form when there are fields, in the page's own encoding; `status` is what it should come to. */
export type Visit = { address: string; cookie: string; form?: string; status: number };

export type Work =
  | { ask: "pages"; addresses: string[]; clients: number }
  | { ask: "visits"; visits: Visit[]; clients: number }
  | { ask: "statements"; connection: string; statements: Statement[]; clients: number };

/** `times` in milliseconds, in no order; `bytes` as they came over the wire. */
export type Asked = { times: number[]; seconds: number; bytes: number };

process.on("message", (work: Work) => {
  void answer(work).then((asked) => process.send!(asked));
});

async function answer(work: Work): Promise<Asked> {
  if (work.ask !== "statements") {
    const agent = new Agent({ keepAlive: true, maxSockets: work.clients });
    const visits =
      work.ask === "visits"
        ? work.visits
        : work.addresses.map((address): Visit => ({ address, cookie: "", status: 200 }));
    const asked = await together(visits, work.clients, (visit) => open(visit, agent));
    agent.destroy();
    return asked;
  }
  const pool = new Pool({ connectionString: work.connection, max: work.clients });
  // Connecting is not what is measured.
  await Promise.all(Array.from({ length: work.clients }, () => pool.query("select pg_sleep(0.05)")));
  const asked = await together(work.statements, work.clients, async (statement) => {
    const { rows } = await pool.query({ ...statement });
    return rows.length;
  });
  await pool.end();
  return asked;
}

/** So many clients, each asking the next thing as soon as it has its answer. */
async function together<Thing>(
  things: Thing[],
  clients: number,
  ask: (thing: Thing) => Promise<number>,
): Promise<Asked> {
  const times: number[] = [];
  let next = 0;
  let bytes = 0;
  const client = async () => {
    for (;;) {
      const thing = things[next++];
      if (thing === undefined) return;
      const started = performance.now();
      const came = await ask(thing);
      bytes += came;
      times.push(performance.now() - started);
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: clients }, client));
  return { times, seconds: (performance.now() - started) / 1000, bytes };
}

function open({ address, cookie, form, status }: Visit, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const posted = form !== undefined && {
      origin: new URL(address).origin,
      "content-type": "application/x-www-form-urlencoded",
      "content-length": Buffer.byteLength(form),
    };
    const headers = { accept: "text/html", "accept-encoding": "gzip", cookie, ...posted };
    request(address, { agent, headers, method: posted ? "POST" : "GET" }, (response) => {
      let bytes = 0;
      response.on("data", (chunk: Buffer) => (bytes += chunk.length));
      response.on("error", reject);
      response.on("end", () =>
        response.statusCode === status
          ? resolve(bytes)
          : reject(new Error(`${response.statusCode}: ${address}`)),
      );
    })
      .on("error", reject)
      .end(form);
  });
}
