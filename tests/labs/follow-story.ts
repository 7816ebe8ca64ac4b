// SPDX-License-Identifier: AGPL-3.0-or-later
import { browserOf } from "../cookies.ts";
import { bodyOf, formIn } from "../editing/writing.ts";
import { someAddress } from "../people.ts";
import { openLabStory } from "./lab-story.ts";

type Fields = Record<string, string | string[]>;

/** Word for tests: a lab's story, with a visitor who follows by mail, and what is written to them. */
export async function openFollowStory() {
  const story = await openLabStory();
  const { db, lab, house } = story;
  const visitor = browserOf(story);

  const html = async (path: string, browser: Pick<typeof visitor, "get"> = visitor) =>
    (await bodyOf(await browser.get(path))).html;

  async function lettersTo(email: string) {
    return db
      .selectFrom("foundation.mail")
      .select(["subject", "text", "leave_url"])
      .where("to_address", "=", email)
      .orderBy("created_at")
      .orderBy("id")
      .execute();
  }

  /** Asks to follow as a visitor does; gives the path of the page that the letter leads to. */
  async function ask(fields: Fields = {}, path = `/laboratori/${lab}/segui`) {
    const email = String(fields["email"] ?? someAddress());
    const form = formIn(await html(path));
    story.setNow(house.now().add({ seconds: 20 }));
    const sent = await visitor.post(path, { ...form, email, ...fields });
    const letter = (await lettersTo(email)).at(-1);
    const own = /\/seguo\/[\w-]{43}/.exec(letter?.text ?? "")?.[0];
    return { sent, email, own: own! };
  }

  /** Somebody who follows and said yes. */
  async function follower(fields: Fields = {}, path?: string) {
    const asked = await ask(fields, path);
    await visitor.post(`${asked.own}/conferma`);
    return asked;
  }

  return { ...story, visitor, html, lettersTo, ask, follower };
}
