// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from "../../src/foundation/uuid.ts";
import type { Browser } from "../cookies.ts";
import { signIn, type SignedInBrowser } from "../people.ts";
import { recordsOf } from "../records.ts";
import { openStory } from "../story.ts";

/** What a claimant says of themselves. */
export const note = "Sono la presidente, rispondo io al telefono.";

/** Whether somebody finds the form of an organization open. */
export async function mayEdit(browser: Browser, id: string): Promise<boolean> {
  return (await browser.get(`/redazione/organizzazioni/${id}`)).status === 200;
}

/** Two districts with their offices, organizations with a domain and a number, and what was written about claims. */
export async function worldOfClaims() {
  const story = await openStory();
  const { db } = story.house;
  const make = recordsOf(db);
  const [district, elsewhere] = [newId(), newId()];
  await db
    .insertInto("territories.district")
    .values([
      { id: district, code: "pavese", name: "Ambito Pavese" },
      { id: elsewhere, code: "lodigiano", name: "Ambito Lodigiano" },
    ])
    .execute();
  const office = await signIn(story, { roles: [{ role: "district", of: district }], name: "Bea Neri" });
  const otherOffice = await signIn(story, { roles: [{ role: "district", of: elsewhere }] });
  const editor = await signIn(story, { roles: [{ role: "editor", of: district }] });

  /** Domains that no other test has. */
  let times = 0;
  async function organization(numbers = ["0382 123456"]) {
    times += 1;
    const domain = `ente-${times}.example`;
    const id = await make.organization({
      name: `Ente ${times}`,
      territory_id: district,
      website: `https://www.${domain}`,
      phones: JSON.stringify(numbers.map((number) => ({ number }))),
    });
    return { id, domain, path: `/rivendica/${id}` };
  }

  const letters = async (to: string) =>
    (
      await db
        .selectFrom("foundation.mail")
        .select(["subject", "text"])
        .where("to_address", "=", to)
        .execute()
    ).map(({ subject, text }) => `${subject}\n${text}`);
  const claimOf = async (browser: SignedInBrowser) =>
    db
      .selectFrom("directory.claim")
      .selectAll()
      .where("claimant_id", "=", browser.personId)
      .orderBy("asked_at", "desc")
      .orderBy("id", "desc")
      .executeTakeFirstOrThrow();

  return { story, db, make, district, office, otherOffice, editor, organization, letters, claimOf };
}
