// SPDX-License-Identifier: AGPL-3.0-or-later
import { editingWorld, formIn } from "../editing/writing.ts";
import type { SignedInBrowser } from "../people.ts";
import { signIn } from "../people.ts";
import type { Story } from "../story.ts";

/** A district with a service at a place, people who look at reports, and citizens who send them. */
export async function reportingWorld() {
  const world = await editingWorld();
  const { story, make, district } = world;
  const { organization, place, contact } = await world.association("Mensa");
  const editor = await signIn(story, { roles: [{ role: "editor", of: district }], name: "Edo" });
  const other = await signIn(story, { roles: [{ role: "district", of: district }], name: "Dora" });
  const volunteer = await signIn(story, { roles: [{ role: "volunteer", of: district }], name: "Vera" });

  let made = 0;
  async function service(name = `Servizio ${(made += 1)}`, hours = "dal lunedì al venerdì dalle 9 alle 12") {
    const id = await make.service({
      name,
      organization_id: organization,
      territory_id: district,
      hours,
      status: "active",
    });
    await make.found();
    return id;
  }
  return { ...world, organization, place, contact, editor, other, volunteer, service };
}

/** A citizen opens the form of this address, waits, fills in and sends; gives the answer and the status address. */
export async function report(story: Story, path: string, answers: Record<string, string> = {}) {
  const form = formIn(await (await story.get(path)).text());
  story.setNow(story.house.now().add({ seconds: 10 }));
  return send(story, path, { ...form, ...answers });
}

export async function send(story: Story, path: string, fields: Record<string, string | readonly string[]>) {
  const answer = await story.post(path.split("?")[0]!, fields);
  const status = answer.headers.get("location") ?? undefined;
  return { answer, status, html: await answer.text() };
}

/** The addresses of the reports that this person finds in the queue, in its order. */
export async function queueOf(browser: SignedInBrowser, query = ""): Promise<string[]> {
  const html = await (await browser.get(`/redazione/segnalazioni${query}`)).text();
  return [...html.matchAll(/<a href="(\/redazione\/segnalazioni\/[0-9a-f-]{36})">/g)].map(
    ([, path]) => path!,
  );
}

/** Opens a report and sends its form as it is shown, with these answers, to one of its ways. */
export async function decideOn(
  browser: SignedInBrowser,
  path: string,
  way: "accettazione" | "chiusura" | "rifiuto" | "annullo" | "confronto" | "scheda",
  answers: Record<string, string | string[]> = {},
) {
  const form = formIn(await (await browser.get(path)).text());
  const answer = await browser.post(`${path}/${way}`, { ...form, ...answers });
  return { status: answer.status, to: answer.headers.get("location"), html: await answer.text() };
}
