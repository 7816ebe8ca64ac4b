// SPDX-License-Identifier: AGPL-3.0-or-later
// What is small when it is sent and large when it is read: packed bodies, pictures that unfold, tables and calendars without
// end. Each is refused in words, soon, and nothing of it is kept.
import { createServer } from "node:http";
import { crc32, deflateSync, gzipSync } from "node:zlib";

import { expect, test } from "vitest";

import { fetchPublic } from "../../src/foundation/fetching/fetch-public.ts";
import { readPicture } from "../../src/foundation/files/picture.ts";
import { signIn } from "../people.ts";
import { openStory } from "../story.ts";

const story = await openStory();
const { app, faults } = story;
const administrator = await signIn(story, { roles: [{ role: "administrator" }] });
const tooMuch = "a".repeat(10 * 1024 * 1024);

const ours = {
  Origin: "http://localhost",
  "Sec-Fetch-Site": "same-origin",
  Accept: "text/html",
  "Content-Type": "application/x-www-form-urlencoded",
};

test.each(["gzip", "deflate", "br", "gzip, gzip"])(
  "a body packed with %s is not unpacked",
  async (encoding) => {
    const body = encoding === "deflate" ? deflateSync(`email=${tooMuch}`) : gzipSync(`email=${tooMuch}`);
    expect(body.byteLength).toBeLessThan(100_000);
    const answer = await app.request("/entra", {
      method: "POST",
      headers: { ...ours, "Content-Encoding": encoding },
      body: new Uint8Array(body),
    });
    expect([400, 415, 422]).toContain(answer.status);
  },
);

/** A picture of one colour: a few kilobytes that become gigabytes of dots. */
function picture(width: number, height: number, { rows = height } = {}): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([1, 0, 0, 0, 0], 8);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from("89504e470d0a1a0a", "hex"),
      chunk("IHDR", head),
      chunk("IDAT", deflateSync(Buffer.alloc(rows * (Math.ceil(width / 8) + 1)), { level: 9 })),
      chunk("IEND", Buffer.alloc(0)),
    ]),
  );
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, sum]);
}

test("the pictures of this test are pictures, so that what refuses the large ones is their size", async () => {
  expect(await readPicture(picture(800, 600))).toMatchObject({ picture: { width: 800, height: 600 } });
});

test("a picture that unfolds into billions of dots is refused by what its head says", async () => {
  expect(await readPicture(picture(60_000, 60_000, { rows: 1 }))).toEqual({ mistake: "too-many-pixels" });
  const large = picture(20_000, 20_000);
  expect(large.byteLength).toBeLessThan(200_000);
  expect(await readPicture(large)).toEqual({ mistake: "too-many-pixels" });
});

test("a picture that has more in it than its head says is read no further", async () => {
  const read = await readPicture(picture(800, 600, { rows: 400_000 }));
  expect("picture" in read ? read.picture.width : read.mistake).toSatisfy(
    (told) => told === 800 || told === "not-a-picture",
  );
});

test("a drawing that names itself a billion times, or a file of ours, is no picture", async () => {
  const entities = Array.from(
    { length: 9 },
    (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
  ).join("");
  const laughs = `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY l0 "lol">${entities}]><svg xmlns="http://www.w3.org/2000/svg"><text>&l9;</text></svg>`;
  const inside = `<svg xmlns="http://www.w3.org/2000/svg" width="500" height="500"><image href="file:///etc/passwd" width="500" height="500"/></svg>`;
  for (const drawing of [laughs, inside]) {
    expect(await readPicture(new TextEncoder().encode(drawing))).toEqual({ mistake: "not-a-picture" });
  }
});

test.each([
  ["deep.json", `${"[".repeat(200_000)}${"]".repeat(200_000)}`],
  ["names.json", `{${Array.from({ length: 20_000 }, (_, at) => `"a${at}":1`).join()}}`],
  ["wide.csv", `${"a,".repeat(50_000)}b\n1,2\n`],
  ["quotes.csv", `nome\n${'"'.repeat(1_000_001)}`],
  ["a.zip", Buffer.concat([Buffer.from("504b0304", "hex"), Buffer.alloc(1_000)]).toString("latin1")],
  ["a.xlsx", Buffer.concat([Buffer.from("504b0304", "hex"), Buffer.alloc(1_000)]).toString("latin1")],
  ["a.csv.gz", gzipSync("nome\nx").toString("latin1")],
])("a file to load called %s ends in words", async (name, content) => {
  const answer = await administrator.post("/redazione/carica", {
    file: new File([Buffer.from(content, "latin1")], name),
  });
  expect(answer.status).toBeLessThan(500);
  await story.restOfWork();
  expect(faults.splice(0)).toEqual([]);
});

test("a calendar that comes packed is not unpacked", async () => {
  const server = createServer((_, answer) => {
    answer.writeHead(200, { "Content-Encoding": "gzip", "Content-Type": "text/calendar" });
    answer.end(gzipSync(tooMuch));
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, "127.0.0.1", resolve);
  await promise;
  const { port } = server.address() as { port: number };
  const fetched = await fetchPublic(`http://127.0.0.1:${port}/a.ics`, {
    mostBytes: 1_000_000,
    isAllowed: () => true,
  });
  server.closeAllConnections();
  server.close();
  expect(fetched).toEqual({ ok: false, mistake: "refused" });
});
