// SPDX-License-Identifier: AGPL-3.0-or-later
// Nobody acts with the hands of who is signed in: every door that changes something, asked from a page that is not ours.
import { expect, test } from "vitest";

import { errorWords } from "../../src/web/error.words.ts";
import { addressTo, doorsOf, type Door } from "../doors.ts";
import { missingDatabase, storyOver } from "../story.ts";

// Who is refused here never reaches the database; whoever is let in is told 503.
const { app } = storyOver({ db: missingDatabase(), baseUrl: "https://trama.example" });

/** They change nothing, or hold their own secret (src/app.ts says why). */
const openToOthers = [/^\/hsds\//, /^\/seguo\/[^/]+\/basta$/];
const doors = doorsOf(app)
  .filter(({ method }) => method !== "GET")
  .map(({ method, path }): Door => ({ method, path: addressTo(path) }))
  .filter(({ path }) => !openToOthers.some((open) => open.test(path)));

/** What a form, a script or a beacon of any page can send without asking us first; the last two only after asking. */
const simple = [
  "application/x-www-form-urlencoded",
  "multipart/form-data; boundary=x",
  "text/plain",
  undefined,
];
const asked = ["application/json", "application/octet-stream"];

const all = process.env["TRAMA_ATTACK_RUNS"] !== undefined;

const elsewhere = {
  "another site": { Origin: "https://evil.example", "Sec-Fetch-Site": "cross-site" },
  "a neighbour under the same name": { Origin: "https://other.trama.example", "Sec-Fetch-Site": "same-site" },
  "our name without https": { Origin: "http://trama.example", "Sec-Fetch-Site": "cross-site" },
  "an old browser at another site": { Origin: "https://evil.example" },
  "a name that begins like ours": { Origin: "https://trama.example.evil.example" },
  "a hidden origin": { Origin: "null" },
  "a header that means nothing": { Origin: "", "Sec-Fetch-Site": "same-origin, cross-site" },
};

/** Whether a door told this request that it comes from elsewhere. Who is only not signed in hears something else. */
async function isRefused({ method, path }: Door, headers: Record<string, string>, type: string | undefined) {
  const sent = { Accept: "application/json", Host: "trama.example", ...headers };
  const answer = await app.request(
    path,
    type === undefined
      ? { method, headers: sent }
      : { method, headers: { ...sent, "Content-Type": type }, body: new Blob(["a=1"]) },
  );
  return answer.status === 403 && (await answer.text()).includes(errorWords.it.forged.title);
}

/** The doors that let one of these contents in. */
async function openTo(headers: Record<string, string>, types: readonly (string | undefined)[]) {
  const open: string[] = [];
  for (const [index, door] of doors.entries()) {
    // Each door one content, in turn; all of them when it is asked for (npm run prove:attack).
    for (const type of all ? types : [types[index % types.length]]) {
      if (!(await isRefused(door, headers, type))) open.push(`${door.method} ${door.path} ${type}`);
    }
  }
  return open;
}

test("there are doors to try, and all but these", () => {
  expect(doors.length).toBeGreaterThan(250);
  const others = doorsOf(app).filter(({ method }) => method !== "GET").length - doors.length;
  expect(others).toBe(6);
});

test.each(Object.entries(elsewhere))("no door opens to %s, whatever it sends", async (_who, headers) => {
  expect(await openTo(headers, [...simple, ...asked])).toEqual([]);
});

test("no door opens to a form that does not say where it comes from", async () => {
  expect(await openTo({}, simple)).toEqual([]);
});

test("all of them open to a page of ours", async () => {
  const ours = { Origin: "https://trama.example", "Sec-Fetch-Site": "same-origin" };
  expect(await openTo(ours, simple.slice(0, 1))).toHaveLength(doors.length);
});
