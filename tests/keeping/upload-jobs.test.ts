// SPDX-License-Identifier: AGPL-3.0-or-later
// Files are read by jobs: with the real queue, through a stop in the middle, asked twice, by somebody who left.
import { afterEach, expect, test } from "vitest";

import { createApp } from "../../src/app.ts";
import { type Jobs, startJobs } from "../../src/foundation/jobs/jobs.ts";
import { newId } from "../../src/foundation/uuid.ts";
import { resumeUploadsJob, uploadJobs } from "../../src/modules/directory/keeping/upload-work.api.ts";
import { aloneOnUpload } from "../../src/modules/directory/keeping/upload.actions.ts";
import { freshDatabase } from "../database.ts";
import { signIn } from "../people.ts";
import { openStory, storyNow } from "../story.ts";

const { db, connection } = await freshDatabase();
const story = await openStory({ db });
const now = () => storyNow;
const district = newId();
await db
  .insertInto("territories.district")
  .values({ id: district, code: "pavese", name: "Pavese" })
  .execute();
const keeper = await signIn(story, { roles: [{ role: "district", of: district }] });

let jobs: Jobs | undefined;
afterEach(async () => jobs?.stop());

/** A file that somebody asked to load and of which nobody has told yet that it is done. */
async function begun(name: string, by = keeper.personId): Promise<string> {
  const id = newId();
  const content = Buffer.from(`nome,descrizione\n${name},Una cosa`);
  await db
    .insertInto("directory.upload")
    .values({
      id,
      uploaded_by: by,
      asked_by: by,
      asked: JSON.stringify({ rowsAre: "services", columns: [], source: null }),
      uploaded_at: storyNow,
      file_name: "elenco.csv",
      size_bytes: content.length,
      content,
      state: "loading",
    })
    .execute();
  return id;
}

const stateOf = async (id: string) =>
  (await db.selectFrom("directory.upload").select("state").where("id", "=", id).executeTakeFirst())?.state;
const servicesCalled = async (name: string) =>
  (await db.selectFrom("directory.service").select("id").where("name", "=", name).execute()).length;
const imports = async () =>
  (await db.selectFrom("foundation.activity").select("id").where("verb", "=", "directory.imported").execute())
    .length;

test("the queue reads and writes what was asked in the browser", async () => {
  const started = await startJobs(connection, uploadJobs(db, now));
  jobs = started;
  const app = createApp({ ...story.house, later: (name, data) => started.send(name, data) });
  const browser = await signIn({ app, house: story.house }, { email: keeper.email });
  const file = new File(["nome,descrizione\nDalla coda,Una cosa"], "servizi.csv");
  const path = (await browser.post("/redazione/carica", { file })).headers.get("Location")!;
  await expect.poll(async () => (await browser.get(path)).text()).toContain("Tutte le righe sono buone");
  expect((await browser.post(`${path}/conferma`)).status).toBe(303);
  await expect.poll(async () => (await browser.get(path)).text()).toContain("Caricato");
  expect(await servicesCalled("Dalla coda")).toBe(1);
});

test("what a stop interrupted is gone on with at the next start, once", async () => {
  const id = await begun("Ripresa");
  const before = await imports();
  const started = await startJobs(connection, uploadJobs(db, now));
  jobs = started;
  await started.send(resumeUploadsJob);
  await expect.poll(() => stateOf(id), { timeout: 10_000 }).toBe("loaded");
  await started.send(resumeUploadsJob);
  expect(await servicesCalled("Ripresa")).toBe(1);
  expect(await imports()).toBe(before + 1);
});

test("asked sixteen times at once it is written once", async () => {
  const id = await begun("Una volta sola");
  const before = await imports();
  const [read] = uploadJobs(db, now);
  const { signal } = new AbortController();
  await Promise.all(Array.from({ length: 16 }, () => read!.work({ id }, signal)));
  expect(await stateOf(id)).toBe("loaded");
  expect(await imports()).toBe(before + 1);
});

test("asked while who rehearsed it has not let go of it yet, it is written all the same", async () => {
  const id = await begun("Appena provata");
  const [read] = uploadJobs(db, now);
  const letGo = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  const rehearsal = aloneOnUpload(db, id, async () => {
    held.resolve();
    await letGo.promise;
  });
  await held.promise;
  const writing = read!.work({ id }, new AbortController().signal);
  setTimeout(letGo.resolve, 300);
  await Promise.all([rehearsal, writing]);
  expect(await stateOf(id)).toBe("loaded");
  expect(await servicesCalled("Appena provata")).toBe(1);
});

test("who lost their role in the meantime writes nothing", async () => {
  const gone = await signIn(story);
  const id = await begun("Di chi non c’è più", gone.personId);
  const [read] = uploadJobs(db, now);
  await read!.work({ id }, new AbortController().signal);
  expect(await stateOf(id)).toBe("failed");
  expect(await servicesCalled("Di chi non c’è più")).toBe(0);
});
