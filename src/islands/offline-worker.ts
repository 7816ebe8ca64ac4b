// SPDX-License-Identifier: AGPL-3.0-or-later

// What opens a part of this site without network (the help desk, the presences of labs): it answers for pages under its own
// scope only, and keeps one page of it, …/senza-rete, which says nothing of anybody, with the files that it needs. It is
// served inside that scope.

type WorkerScope = {
  registration: { scope: string };
  clients: { claim: () => Promise<void> };
  skipWaiting: () => Promise<void>;
  addEventListener: (kind: string, listen: (event: WorkerEvent) => void) => void;
};
type WorkerEvent = Event & {
  request: Request;
  waitUntil: (work: Promise<unknown>) => void;
  respondWith: (answer: Promise<Response>) => void;
};

const worker = globalThis as unknown as WorkerScope;
const renewedAfterMilliseconds = 3_600_000;
let keptAt = 0;
const scope = new URL(worker.registration.scope).pathname.replace(/\/$/, "");
const shell = `${scope}/senza-rete`;
/** One for each part that is opened so: none deletes what another needs. */
const cacheName = `trama ${scope}`;

worker.addEventListener("install", (event) => {
  event.waitUntil(keepShell().then(() => worker.skipWaiting()));
});
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin || request.method !== "GET") return;
  if (request.mode === "navigate") {
    event.respondWith(fetch(request).catch(() => kept(shell)));
    event.waitUntil(renewShell());
  }
  if (pathname.startsWith("/assets/")) event.respondWith(fetch(request).catch(() => kept(pathname)));
});

/** The page that is kept is never older than an hour of work: a new version of Trama has other files. */
async function renewShell(): Promise<void> {
  if (Date.now() - keptAt < renewedAfterMilliseconds) return;
  keptAt = Date.now();
  await keepShell().catch(() => {
    keptAt = 0;
  });
}

/** Takes the page as a visitor would, without cookies: it holds nobody's name. Then all that it is made of. */
async function keepShell(): Promise<void> {
  const answer = await taken(shell, { credentials: "omit", cache: "no-cache" });
  const html = await answer.clone().text();
  const named = assetsIn(html);
  const files = new Set(named);
  for (const file of named) {
    if (!/\.(css|js)$/.test(file)) continue;
    for (const part of assetsIn(await (await taken(file)).text(), file)) files.add(part);
  }
  const cache = await caches.open(cacheName);
  const before = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  await Promise.all(
    [...files].filter((file) => !before.has(file)).map(async (file) => cache.put(file, await taken(file))),
  );
  await cache.put(shell, answer);
  for (const file of before) if (file !== shell && !files.has(file)) await cache.delete(file);
}

/** A refusal is not kept: it would be answered until the file has another name. */
async function taken(path: string, how?: RequestInit): Promise<Response> {
  const answer = await fetch(path, how);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer;
}

/** The files that a page, a style or a script names: "/assets/…", or beside itself. */
function assetsIn(text: string, beside = "/assets/"): string[] {
  const whole = [...text.matchAll(/["'(](\/assets\/[^"'()#?\s]+)/g)].map(([, file]) => file!);
  const parts = [...text.matchAll(/["'(](\.\/[^"'()#?\s]+\.(?:js|css|woff2|svg))/g)].map(
    ([, file]) => new URL(file!, new URL(beside, location.origin)).pathname,
  );
  return [...whole, ...parts];
}

async function kept(path: string): Promise<Response> {
  const cache = await caches.open(cacheName);
  return (await cache.match(path)) ?? Response.error();
}
