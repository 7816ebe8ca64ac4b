// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BrowserContextOptions } from "playwright-core";
import { expect } from "vitest";

import { signIn } from "../people.ts";
import { visit, type Installation, type Visit } from "./installation.ts";
import { look, type Looks } from "./keeper.ts";

type Kept = {
  /** The id of a published service with a draft. */
  service: string;
  /** What none of their pages may say. */
  told: readonly string[];
  looks: Looks;
};

/** A visitor and somebody signed in without roles find no page of who works here, and nothing of it in public pages. */
export async function expectNothingSeen(
  installation: Installation,
  screen: BrowserContextOptions,
  { service, told, looks }: Kept,
): Promise<void> {
  const visitor = await visit(installation, screen);
  const stranger = await visit(installation, screen);
  const { cookies } = await signIn(installation, { name: "Sconosciuta" });
  await stranger.context.addCookies(
    [...cookies].map(([name, value]) => ({ name, value, url: installation.address })),
  );
  const record = `/redazione/servizi/${service}`;
  const inside = [
    "/redazione",
    "/redazione/servizi",
    record,
    `${record}/storia`,
    `${record}/anteprima`,
    "/redazione/servizi/nuova",
    "/redazione/carica",
    "/redazione/parole",
    "/redazione/temi",
    "/redazione/insieme",
    "/redazione/territorio",
    "/persone/invita",
    "/posta",
  ];
  for (const path of [...inside, "/persone", "/io"]) {
    const { status, to } = await openedBy(visitor, path, told);
    expect({ path, status, to }).toMatchObject({
      path,
      status: 302,
      to: expect.stringMatching(/^\/entra\?/),
    });
  }
  for (const path of inside) {
    const { status } = await openedBy(stranger, path, told);
    expect([403, 404], `${path}: ${status}`).toContain(status);
  }
  for (const path of [
    "/",
    `/servizi/${service}`,
    "/servizi?q=ascolto+genitori",
    "/territorio",
    "/registro",
  ]) {
    for (const who of [visitor, stranger]) expect((await openedBy(who, path, told)).status).toBe(200);
  }
  await openedBy(stranger, "/persone", told);

  for (const [path, title] of [
    ["/redazione", "Questa pagina non è aperta a te"],
    [record, "Questa pagina non è aperta a te"],
    ["/persone", "Persone"],
  ] as const) {
    await stranger.go(path);
    expect(await stranger.page.locator("h1").innerText()).toBe(title);
    await look(stranger, title, looks);
  }
  const header = await stranger.page.getByRole("banner").innerText();
  expect(header).not.toContain("Redazione");
  await Promise.all([visitor, stranger].map(({ context }) => context.close()));
}

async function openedBy({ context }: Visit, path: string, told: readonly string[]) {
  const answer = await context.request.get(path, { maxRedirects: 0, headers: { Accept: "text/html" } });
  const text = await answer.text();
  for (const words of told) expect(text, path).not.toContain(words);
  return { status: answer.status(), to: answer.headers()["location"] };
}
