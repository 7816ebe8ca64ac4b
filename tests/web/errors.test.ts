// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";

import { PaperRefused } from "../../src/foundation/paper/sheet.ts";
import { refuse } from "../../src/foundation/refusal.ts";
import { openStory, missingDatabase, storyOver } from "../story.ts";

const story = await openStory();
const { app, get, post, faults } = story;
app.get("/prova", (c) => c.text(c.get("language")));
app.get("/prova/rifiuto/:tipo", (c) => {
  const kind = c.req.param("tipo");
  if (kind === "not-found") return refuse({ kind });
  return refuse({ kind: kind === "not-now" ? kind : "not-allowed", because: "prova" });
});
app.post("/prova/invio", () => refuse({ kind: "not-now", because: "prova" }));
app.get("/prova/guasto/:cosa", () => {
  throw new TypeError("valore impossibile");
});
app.get("/prova/data", (c) => c.text(Temporal.PlainDate.from(c.req.query("q") ?? "").toString()));
app.get("/prova/valore", async (c) => {
  await sql`select ${c.req.query("q")}::int`.execute(story.house.db);
  return c.text("mai");
});
app.get("/prova/foglio/:perche", (c) => {
  throw new PaperRefused(c.req.param("perche") === "busy" ? "busy" : "failed", "prova");
});
app.get("/prova/lento", async (c) => {
  await sql`select pg_terminate_backend(pg_backend_pid())`.execute(story.house.db);
  return c.text("mai");
});

test("a refusal is a page with its own status, in the language of the address, with a way onward", async () => {
  const missing = await get("/prova/rifiuto/not-found");
  expect(missing.status).toBe(404);
  expect(missing.headers.get("cache-control")).toBe("no-store");
  const page = await missing.text();
  expect(page).toContain('<html lang="it"');
  expect(page).toContain("Questa pagina non c’è");
  expect(page).toContain('href="/"');

  expect((await get("/prova/rifiuto/not-allowed")).status).toBe(403);
  expect((await get("/prova/rifiuto/not-now")).status).toBe(409);

  const english = await (await get("/en/prova/rifiuto/not-found")).text();
  expect(english).toContain('<html lang="en"');
  expect(english).toContain("This page is not here");
});

const sendFrom = (page: string) =>
  app.request("/prova/invio", {
    method: "POST",
    headers: { Accept: "text/html", "Sec-Fetch-Site": "same-origin", Referer: page },
  });

test("what answers a form leads to the page of the form in the other language, never to another site", async () => {
  const answer = await sendFrom("http://localhost/luoghi?q=sala");
  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain('href="/en/luoghi?q=sala" lang="en"');
  for (const strange of ["https://evil.example/luoghi", "http://localhost//evil.example", "nonsense"]) {
    expect(await (await sendFrom(strange)).text()).toContain('href="/en/prova/invio" lang="en"');
  }
});

test("a sheet for which many wait is asked for again by itself; one that cannot be set is a fault", async () => {
  const busy = await get("/prova/foglio/busy");
  expect(busy.status).toBe(503);
  expect(busy.headers.get("Retry-After")).toBe("30");
  expect(busy.headers.get("Refresh")).toBe("15");
  expect(await busy.text()).toContain("Il foglio arriva tra poco");
  expect((await get("/prova/foglio/failed")).status).toBe(500);
  faults.splice(0);
});

test("a program gets problem+json", async () => {
  const asked = await get("/prova/rifiuto/not-found", { Accept: "application/json" });
  expect(asked.headers.get("content-type")).toBe("application/problem+json");
  expect(await asked.json()).toMatchObject({
    type: "about:blank",
    status: 404,
    title: "Questa pagina non c’è",
  });

  const hsds = await get("/hsds/nulla", { Accept: "*/*" });
  expect(hsds.headers.get("content-type")).toBe("application/problem+json");
});

test("a fault is a 500 with a number to quote, and one line that names the route and nothing of the person", async () => {
  faults.length = 0;
  const answer = await get("/prova/guasto/mario?q=segreto", { Cookie: "bacheca=abc" });
  expect(answer.status).toBe(500);
  const page = await answer.text();
  expect(page).not.toContain("impossibile");

  expect(faults).toHaveLength(1);
  const line = JSON.parse(faults[0]!) as { number: string; stack: string[] };
  expect(page).toContain(line.number);
  expect(line).toMatchObject({
    method: "GET",
    route: "/prova/guasto/:cosa",
    error: "TypeError: valore impossibile",
  });
  expect(line.stack[0]).toContain("errors.test.ts");
  expect(faults[0]).not.toMatch(/segreto|mario|abc|127\.0\.0\.1/);
});

test("the line about a fault does not repeat the value that caused it", async () => {
  faults.length = 0;
  expect((await get("/prova/data?q=segreto")).status).toBe(500);
  expect(JSON.parse(faults[0]!)).toMatchObject({ error: "RangeError", route: "/prova/data" });
  expect(faults[0]).not.toContain("segreto");

  faults.length = 0;
  expect((await get("/prova/valore?q=segreto")).status).toBe(500);
  expect(JSON.parse(faults[0]!)).toMatchObject({ error: "database", code: "22P02" });
  expect(faults[0]).not.toContain("segreto");
});

test("a connection cut in the middle of a request is a 503 to retry, and soon all is well again", async () => {
  const cut = await get("/prova/lento");
  expect(cut.status).toBe(503);
  expect(cut.headers.get("retry-after")).toBe("30");
  await expect.poll(async () => (await get("/status")).status).toBe(200);
});

test("status says whether the installation can serve, and is never kept", async () => {
  const well = await get("/status");
  expect(well.headers.get("content-type")).toBe("application/problem+json");
  expect(well.headers.get("cache-control")).toBe("no-store");
  expect(await well.json()).toMatchObject({ status: 200, title: "OK" });
});

test("with the database away every page says so at once, and status too", async () => {
  const away = storyOver({ db: missingDatabase() });
  away.app.get("/prova", async (c) => {
    await sql`select 1`.execute(away.house.db);
    return c.text("mai");
  });
  const page = await away.get("/prova");
  expect(page.status).toBe(503);
  expect(page.headers.get("retry-after")).toBe("30");
  // A page that follows some work by itself goes on following it.
  expect(page.headers.get("refresh")).toBe("15");
  expect(await page.text()).toContain("Torniamo tra poco");

  const status = await away.get("/status");
  expect(status.status).toBe(503);
  expect(status.headers.get("refresh")).toBe(null);
  expect(await status.json()).toMatchObject({ status: 503 });
});

test("when nothing was built there is still an answer with a number", async () => {
  const bare = storyOver({ db: missingDatabase() });
  bare.house.assets.url = () => {
    throw new Error("nothing was built");
  };
  const answer = await bare.get("/nulla");
  expect(answer.status).toBe(500);
  expect(await answer.text()).toMatch(/Qualcosa si è rotto.*\w{4}-\w{4}/);
});

test("a wrong method is a 405 that says which ones work; a missing page stays a 404", async () => {
  const wrong = await post("/prova");
  expect(wrong.status).toBe(405);
  expect(wrong.headers.get("allow")).toBe("GET, HEAD");
  expect((await post("/nulla")).status).toBe(404);
});

test("the language is the address's and nothing else's", async () => {
  expect(await (await get("/prova")).text()).toBe("it");
  expect(await (await get("/en/prova", { "Accept-Language": "it" })).text()).toBe("en");
  expect((await get("/en/en/prova")).status).toBe(404);
  expect((await get("/english")).status).toBe(404);
});
