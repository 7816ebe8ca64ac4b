// SPDX-License-Identifier: AGPL-3.0-or-later
import { setTimeout as pause } from "node:timers/promises";

import { type Answer, browserAt, formIn } from "../prove/browser.ts";
import type { Outcome } from "../prove/faults/fault.ts";
import { administratorAt } from "../prove/people.ts";
import type { Cluster } from "./cluster.ts";

// What two processes must know of each other: each thing is begun at one and looked for at the other.

const patienceMs = 30_000;
const letters = 20;
/** As in sign-in-limits.ts. */
const linksOfAddress = 6;

export async function togetherOutcomes(cluster: Cluster): Promise<Outcome[]> {
  const outcomes = [
    await sessions(cluster),
    await limits(cluster),
    await sealedForms(cluster),
    await files(cluster),
    await lettersOnce(cluster),
  ];
  cluster.balancer.only(undefined);
  return outcomes;
}

async function sessions({ home, balancer }: Cluster): Promise<Outcome> {
  const browser = await administratorAt(home, "insieme@example.org");
  const seen: string[] = [];
  for (const index of [0, 1, 0, 1]) {
    balancer.only(index);
    seen.push(String((await browser.get("/io")).status));
  }
  balancer.only(0);
  await browser.post("/esci", {});
  balancer.only(1);
  seen.push(led(await browser.get("/io")));
  const right = ["200", "200", "200", "200", "302 /entra?torna=%2Fio"];
  return told("signed in at one, in at the other; out at one, out at the other", seen, right);
}

async function limits({ home, balancer }: Cluster): Promise<Outcome> {
  const browser = browserAt(`http://127.0.0.1:${home.port}`);
  const seen: string[] = [];
  for (let time = 0; time < linksOfAddress + 2; time += 1) {
    balancer.only(time % 2);
    seen.push(String((await browser.post("/entra", { email: "conta@example.org" })).status));
  }
  return told("tries counted together", seen, [...Array(linksOfAddress).fill("303"), "429", "429"]);
}

/** A form given out by one is sent to the other: they sign with the same keys. */
async function sealedForms({ home, balancer }: Cluster): Promise<Outcome> {
  const browser = browserAt(`http://127.0.0.1:${home.port}`);
  balancer.only(0);
  const form = formIn((await browser.get("/segnala/nuovo")).html, "soprannome");
  balancer.only(1);
  const answer = await browser.post("/segnala/nuovo", { ...form, tipo: "service", name: "Visto insieme" });
  const leads = answer.place.startsWith("/segnalazioni/") ? "taken" : `${answer.status} ${answer.place}`;
  balancer.only(0);
  const status = (await browser.get(answer.place)).status;
  return told("a form of one sent to the other", [leads, String(status)], ["taken", "200"]);
}

/** A file sent to one is read by whoever does jobs, shown and loaded at the other, and found at the first. */
async function files({ home, balancer }: Cluster): Promise<Outcome> {
  const browser = await administratorAt(home, "carica@example.org");
  balancer.only(0);
  const file = {
    name: "servizi.csv",
    content: "nome,descrizione\nDoposcuola dei due processi,Compiti",
  };
  const { place } = await browser.upload("/redazione/carica", file);
  balancer.only(1);
  const settled = async () => {
    const began = performance.now();
    let answer = await browser.get(place);
    while (answer.headers["refresh"] && performance.now() - began < patienceMs) {
      await pause(100);
      answer = await browser.get(place);
    }
    return answer;
  };
  const tried = await settled();
  await browser.post(`${place}/conferma`, {});
  const loaded = (await settled()).html.includes("Caricato");
  balancer.only(0);
  const { html } = await browser.get("/servizi?q=processi");
  const found = html.replaceAll(/<\/?mark>/g, "").includes("Doposcuola dei due processi");
  const seen = [String(tried.status), loaded ? "loaded" : "not loaded", found ? "found" : "not found"];
  return told("a file sent to one, loaded at the other", seen, ["200", "loaded", "found"]);
}

async function lettersOnce({ home, balancer, mail }: Cluster): Promise<Outcome> {
  const browser = browserAt(`http://127.0.0.1:${home.port}`);
  const addresses = Array.from({ length: letters }, (_, index) => `insieme-${index}@example.org`);
  for (const [index, email] of addresses.entries()) {
    balancer.only(index % 2);
    await browser.post("/entra", { email });
  }
  const began = performance.now();
  while (addresses.some((one) => !mail.taken.has(one)) && performance.now() - began < patienceMs * 3)
    await pause(50);
  // Time for a second postman to send them again, if there were one.
  await pause(1_000);
  const once = addresses.filter((one) => mail.taken.get(one) === 1).length;
  return told(
    "letters asked of both, each sent once",
    [`${once} of ${letters}`],
    [`${letters} of ${letters}`],
  );
}

function led({ status, place }: Answer): string {
  return `${status} ${place}`;
}

function told(fault: string, seen: readonly string[], right: readonly string[]): Outcome {
  const isRight = seen.join() === right.join();
  return {
    fault,
    seen: seen.join(", "),
    wrong: isRight ? [] : [`${seen.join(", ")} instead of ${right.join(", ")}`],
  };
}
