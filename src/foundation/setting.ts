// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";

import type { Database } from "./database/database.ts";

/** What an installation is set to. A setting that was never given has its `otherwise`. */
const settings = {
  /** Who speaks: "Ambito di Pavia". Empty is the product's own name. */
  "installation.name": { shape: z.string().max(200), otherwise: "" },
  /** True while the data are the demonstration's: every page says so. */
  "installation.demonstration": { shape: z.boolean(), otherwise: false },
  /** The parts of the demonstration that are still to be made, in order (demonstration-rest.ts). */
  "demonstration.left": { shape: z.array(z.string()), otherwise: [] },
  /** True once somebody took the installation for their own territory: the demonstration does not come back. */
  "installation.adopted": { shape: z.boolean(), otherwise: false },
  /** The address of the installation when a campaign of mails was last started: where the links of its reminders lead. */
  "campaigns.base-url": { shape: z.string().max(500), otherwise: "" },
  /** The same when a letter about a space was last written. */
  "spaces.base-url": { shape: z.string().max(500), otherwise: "" },
  /** The address of the installation when a desk last wrote to a provider: where the links of reminders lead. */
  "helpdesk.base-url": { shape: z.string().max(500), otherwise: "" },
  /** The same, when somebody last signed up for an activity: where the links of letters about it lead. */
  "registrations.base-url": { shape: z.string().max(500), otherwise: "" },
  /** The key that makes the links of registrations; it stays, as letters with such links do. Never shown nor exported. */
  "secrets.registrations": { shape: z.string(), otherwise: "" },
  /** The same, when somebody last wrote to the members of an assembly: where the links of reminders lead. */
  "assemblies.base-url": { shape: z.string().max(500), otherwise: "" },
  /** The same, when an agreement of a lab was last given to sign or came into force: where the links of reminders lead. */
  "labs.base-url": { shape: z.string().max(500), otherwise: "" },
  /** The key that makes the links of members' own pages; it stays, as letters with such links do. Never shown nor exported. */
  "secrets.assemblies": { shape: z.string(), otherwise: "" },
  /**
   * The key that makes the links by which people read what a lab keeps of them; it stays, as papers with such links do.
   * Never shown nor exported.
   */
  "secrets.participants": { shape: z.string(), otherwise: "" },
  /** The address of the installation when somebody last followed a lab: where the links of its letters lead. */
  "following.base-url": { shape: z.string().max(500), otherwise: "" },
  /** The key that makes the links of who follows; it stays, as letters with such links do. Never shown nor exported. */
  "secrets.following": { shape: z.string(), otherwise: "" },
  /** Which edition (hash) of the shipped taxonomies and synonyms was loaded last. */
  "vocabulary.edition": { shape: z.string().max(64), otherwise: "" },
  /** The keys that sign cookies, newest first, with when each was made. Never shown nor exported. */
  "secrets.cookies": {
    shape: z.array(z.object({ key: z.string().min(43), made: z.iso.datetime() })),
    otherwise: [],
  },
  /** The keys that wrap each person's own key (people-keys.ts), newest first. Never shown nor exported. */
  "secrets.people": {
    shape: z.array(z.object({ key: z.string().min(43), made: z.iso.datetime() })),
    otherwise: [],
  },
  /** The key of the hashes by which cards and people are found (people-keys.ts). Never shown nor exported. */
  "secrets.finding": {
    shape: z.array(z.object({ key: z.string().min(43), made: z.iso.datetime() })),
    otherwise: [],
  },
  /** The keys that seal texts inside rows (sealed-text.ts), newest first. Never shown nor exported. */
  "secrets.texts": {
    shape: z.array(z.object({ key: z.string().min(43), made: z.iso.datetime() })),
    otherwise: [],
  },
  /** The keys of boxes that browsers close and only we open (sealed-box.ts), newest first. Never shown nor exported. */
  "secrets.boxes": {
    shape: z.array(z.object({ publicKey: z.string(), privateKey: z.string(), made: z.iso.datetime() })),
    otherwise: [],
  },
};

type Settings = typeof settings;
export type SettingKey = keyof Settings;
export type Setting<Key extends SettingKey> = z.infer<Settings[Key]["shape"]>;

/** `lock`: nobody else changes it until this transaction ends; "share": others may read it so too. */
export async function getSetting<Key extends SettingKey>(
  db: Database,
  key: Key,
  { lock = false }: { lock?: boolean | "share" } = {},
): Promise<Setting<Key>> {
  const row = await db
    .selectFrom("foundation.setting")
    .select("value")
    .where("key", "=", key)
    .$if(lock === true, (query) => query.forUpdate())
    .$if(lock === "share", (query) => query.forShare())
    .executeTakeFirst();
  const { shape, otherwise } = settings[key];

  return (row ? shape.parse(row.value) : otherwise) as Setting<Key>;
}

/** Throws a ZodError when the value does not fit the setting. */
export async function setSetting<Key extends SettingKey>(
  db: Database,
  key: Key,
  value: Setting<Key>,
): Promise<void> {
  const text = JSON.stringify(settings[key].shape.parse(value));

  await db
    .insertInto("foundation.setting")
    .values({ key, value: text })
    .onConflict((conflict) => conflict.column("key").doUpdateSet({ value: text }))
    .execute();
}

/** Sets what was never set, and gives what is set then: of several who do it at once, the first one's value. */
export async function keepFirst<Key extends SettingKey>(
  db: Database,
  key: Key,
  value: Setting<Key>,
): Promise<Setting<Key>> {
  const text = JSON.stringify(settings[key].shape.parse(value));

  await db
    .insertInto("foundation.setting")
    .values({ key, value: text })
    .onConflict((conflict) => conflict.column("key").doNothing())
    .execute();
  return getSetting(db, key);
}
