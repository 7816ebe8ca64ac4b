// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from "../../src/foundation/uuid.ts";
import { compareWaiting } from "../../src/modules/directory/duplicates/compare.actions.ts";
import { signIn } from "../people.ts";
import { recordsOf } from "../records.ts";
import { openStory } from "../story.ts";

/** Two districts, and records of the first that are partly the same thing twice. */
export async function worldOfPairs() {
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
  await make.area({ code: "018110", name: "Pavia", longitude: 9.158, latitude: 45.185 });
  await make.area({ code: "098031", name: "Lodi", longitude: 9.5, latitude: 45.31 });
  const editor = await signIn(story, { roles: [{ role: "editor", of: district }], name: "Ada Rossi" });
  const office = await signIn(story, { roles: [{ role: "district", of: district }], name: "Bea Neri" });
  const stranger = await signIn(story, { roles: [{ role: "editor", of: elsewhere }] });
  /** Compares until nothing waits. */
  const compare = async () => {
    while ((await compareWaiting(db)) > 0);
  };
  return { story, db, make, district, elsewhere, editor, office, stranger, compare };
}

export const phones = (...numbers: string[]) => JSON.stringify(numbers.map((number) => ({ number })));

export const address = (street: string, city = "Pavia") =>
  JSON.stringify([
    {
      address_1: street,
      city,
      state_province: "PV",
      postal_code: "27100",
      country: "IT",
      address_type: "physical",
    },
  ]);

/** The form of a comparison as a browser would send it back untouched. */
export function choicesIn(html: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [tag] of html.matchAll(/<input [^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1];
    const isChosen = /type="hidden"/.test(tag) || (/type="radio"/.test(tag) && / checked/.test(tag));
    if (name && isChosen) fields[name] = /value="([^"]*)"/.exec(tag)?.[1] ?? "";
  }
  return fields;
}
