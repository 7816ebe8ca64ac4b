// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect } from "vitest";

import { newId } from "../../src/foundation/uuid.ts";
import { fieldsOf } from "../../tools/prove/form-fields.ts";
import { signIn, type SignedInBrowser } from "../people.ts";
import { recordsOf } from "../records.ts";
import { openStory } from "../story.ts";

/** A district with a municipality, and organizations whose contacts write. */
export async function editingWorld() {
  const story = await openStory();
  const { db } = story.house;
  const make = recordsOf(db);
  const district = newId();
  await db
    .insertInto("territories.district")
    .values({ id: district, code: "ambito", name: "Ambito" })
    .execute();
  await make.area({ code: "018110", name: "Pavia", longitude: 9.158, latitude: 45.185 });

  async function association(name: string) {
    const organization = await make.organization({ name, territory_id: district });
    const place = await make.place({
      name: `Sede ${name}`,
      organization_id: organization,
      territory_id: district,
      area_code: "018110",
      addresses: JSON.stringify([
        {
          address_1: "via Scala 9",
          city: "Pavia",
          state_province: "PV",
          postal_code: "27100",
          country: "IT",
          address_type: "physical",
        },
      ]),
    });
    const contact = await signIn(story, {
      roles: [{ role: "organization-contact", of: organization }],
      name: `Referente ${name}`,
    });
    return { organization, place, contact };
  }
  return { story, db, make, district, association };
}

/** The form of a page as a browser would send it back untouched. */
export function formIn(html: string): Record<string, string[]> {
  return fieldsOf(/<form id="modulo"[\s\S]*?<\/form>/.exec(html)?.[0] ?? "");
}

export const bodyOf = async (answer: Response) => ({ status: answer.status, html: await answer.text() });

export async function write(
  browser: SignedInBrowser,
  path: string,
  answers: Record<string, string | string[]>,
) {
  const { html } = await bodyOf(await browser.get(path));
  return browser.post(path.split("?")[0]!, { ...formIn(html), ...answers });
}

export async function publish(
  browser: SignedInBrowser,
  path: string,
  answers: Record<string, string | string[]>,
) {
  const saved = await write(browser, path, { ...answers, azione: "pubblica" });
  expect(saved.status).toBe(303);
  const summary = await bodyOf(await browser.get(saved.headers.get("location")!));
  expect(summary.status).toBe(200);
  return { summary: summary.html, published: await browser.post(`${path.split("?")[0]}/pubblicazione`) };
}
