// SPDX-License-Identifier: AGPL-3.0-or-later
import { Agent, request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";

import { formIn } from "../prove/browser.ts";
import type { Kind, Step } from "./mix.ts";

// The process of the visitors: told what to do, by whom it was forked, they do it until their time is over.

export type Visiting = {
  baseUrl: string;
  steps: Step[];
  visitors: number;
  seconds: number;
  /** Requests a second, of all together; without it each asks again as soon as it has its answer. */
  rate?: number;
};

/** Milliseconds of each request that was answered as it should be, and how often it was not, by what came instead. */
export type Visited = { times: Record<Kind, number[]>; errors: Record<string, number>; seconds: number };

const patienceMs = 30_000;
let addresses = 0;

process.on("message", (visiting: Visiting) => {
  void visit(visiting).then((visited) => process.send!(visited));
});

async function visit({ baseUrl, steps, visitors, seconds, rate }: Visiting): Promise<Visited> {
  const times: Visited["times"] = { search: [], page: [], calendar: [], form: [] };
  const errors: Record<string, number> = {};
  const began = performance.now();
  const until = began + seconds * 1000;
  let next = 0;

  const visitor = async (number: number) => {
    // Each of them is somebody at home: an address and a connection of their own, kept.
    const agent = new Agent({
      keepAlive: true,
      maxSockets: 1,
      localAddress: `127.77.${number >> 8}.${1 + (number & 255)}`,
    });
    for (;;) {
      const index = next;
      next += 1;
      const due = rate === undefined ? 0 : began + (index * 1000) / rate;
      if (Math.max(performance.now(), due) >= until) return agent.destroy();
      if (due > performance.now()) await pause(due - performance.now());
      const step = steps[index % steps.length]!;
      // At a given rate a step is late from when it was due, not from when somebody was free to begin it.
      const from = due || performance.now();
      const wrong = await take(step, baseUrl, agent);
      if (wrong === undefined) times[step.kind].push(performance.now() - from);
      else errors[wrong] = (errors[wrong] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: visitors }, (_, number) => visitor(number)));
  return { times, errors, seconds: (performance.now() - began) / 1000 };
}

/** Undefined when it went as it should. */
async function take(step: Step, baseUrl: string, agent: Agent): Promise<string | undefined> {
  try {
    if (step.does === "open") {
      const { status } = await ask(baseUrl, step.path, { agent, cookie: step.cookie });
      return status === 200 ? undefined : `${status} ${step.path.split(/[?]|\/[0-9a-f-]{36}/)[0]}`;
    }
    const answer = step.does === "link" ? await askForLink(baseUrl) : await report(baseUrl);
    return answer.status === 303 ? undefined : `${answer.status} ${step.does}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function askForLink(baseUrl: string) {
  const email = `carico-${process.pid}-${(addresses += 1)}@example.org`;
  return ask(baseUrl, "/entra", { form: new URLSearchParams({ email }) });
}

async function report(baseUrl: string) {
  const { html } = await ask(baseUrl, "/segnala/nuovo", {});
  const form = Object.entries(formIn(html, "soprannome")).map(([name, values]) => [
    name,
    values.at(-1) ?? "",
  ]);
  const fields = new URLSearchParams([...form, ["tipo", "service"], ["name", "Sportello che manca"]]);
  return ask(baseUrl, "/segnala/nuovo", { form: fields });
}

type Asked = { agent?: Agent; cookie?: string | undefined; form?: URLSearchParams };

/** Without an agent it comes from an address that nobody had before. */
function ask(
  baseUrl: string,
  path: string,
  { agent, cookie, form }: Asked,
): Promise<{ status: number; html: string }> {
  const body = form?.toString();
  const headers = {
    accept: "text/html",
    ...(agent && { "accept-encoding": "gzip" }),
    ...(cookie !== undefined && { cookie }),
    ...(body !== undefined && {
      origin: baseUrl,
      "content-type": "application/x-www-form-urlencoded",
      "content-length": Buffer.byteLength(body),
    }),
  };
  const from = agent ? { agent } : { agent: false as const, localAddress: anAddress() };
  return new Promise((resolve, reject) => {
    const sent = request(
      baseUrl + path,
      { ...from, headers, method: body === undefined ? "GET" : "POST", timeout: patienceMs },
      (response) => {
        let html = "";
        response.setEncoding("latin1").on("data", (text: string) => (html += agent ? "" : text));
        response.on("error", reject);
        response.on("end", () => resolve({ status: response.statusCode ?? 0, html }));
      },
    );
    sent.on("timeout", () => sent.destroy(new Error("nothing came in 30 s")));
    sent.on("error", reject);
    sent.end(body);
  });
}

function anAddress(): string {
  addresses += 1;
  return `127.${100 + ((addresses >> 14) % 100)}.${(addresses >> 7) % 128}.${2 + (addresses % 128)}`;
}
