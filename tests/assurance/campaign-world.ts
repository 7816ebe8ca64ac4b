// SPDX-License-Identifier: AGPL-3.0-or-later
import { mailDueAsks } from "../../src/modules/directory/assurance/ask-mail.actions.ts";
import { editingWorld } from "../editing/writing.ts";
import { signIn } from "../people.ts";
import { storyNow } from "../story.ts";

export const campaignsPath = "/redazione/verifiche/campagne";

/** The moment so many days after that of the story. */
export const daysLater = (days: number) => storyNow.add({ hours: 24 * days });

/** The link that a letter holds. */
export const linkIn = (text: string) => /\/conferma\/[A-Za-z0-9_-]{43}/.exec(text)?.[0] ?? "";

/** A district that asks whether its records are right; mails are written when a test says so. */
export async function campaignWorld() {
  const world = await editingWorld();
  const { story, db, make, district, association } = world;
  story.house.later = async () => undefined;

  async function headOf(days = 0) {
    story.setNow(daysLater(days));
    return signIn(story, { roles: [{ role: "district", of: district }] });
  }
  async function letters() {
    return db.selectFrom("foundation.mail").selectAll().orderBy("created_at").orderBy("to_address").execute();
  }
  const rowsOf = ["ask_refused", "check_call", "assurance", "service", "location", "organization"] as const;
  return {
    ...world,
    headOf,
    letters,
    lettersTo: async (address: string) =>
      (await letters()).filter(({ to_address }) => to_address === address),
    mail: (days = 0, options = {}) => mailDueAsks(db, daysLater(days), options),

    /** An organization whose contact has an account, and one with a public address. */
    async twoOrganizations() {
      const { organization, place, contact } = await association("Il Filo");
      const owned = { territory_id: district };
      const service = await make.service({ name: "Doposcuola", ...owned, organization_id: organization });
      const other = await make.organization({ name: "La Rete", ...owned, email: "Rete@Example.org " });
      const phones = JSON.stringify([{ id: "p", number: "0382 1" }]);
      const desk = await make.service({ name: "Sportello", ...owned, organization_id: other, phones });
      return { organization, place, service, contact, other, desk };
    },

    /** Begins a campaign as the district does; gives its id when it began. */
    async start(fields: Record<string, string> = {}) {
      const answer = await (await headOf()).post(campaignsPath, { stagione: "natale", ...fields });
      const id = /campagne\/([0-9a-f-]{36})/.exec(answer.headers.get("location") ?? "")?.[1];
      return { status: answer.status, id };
    },

    async clear() {
      story.setNow(storyNow);
      await db.deleteFrom("directory.campaign").execute();
      await db.deleteFrom("foundation.mail").execute();
      await db.deleteFrom("accounts.membership").execute();
      for (const table of rowsOf) await db.deleteFrom(`directory.${table}`).execute();
    },
  };
}
