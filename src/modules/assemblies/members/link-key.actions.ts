// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from "../../../foundation/database/database.ts";
import { newToken } from "../../../foundation/secrets/token.ts";
import { getSetting, keepFirst, setSetting } from "../../../foundation/setting.ts";

/** The key of the links of members; made when the first is needed. */
export async function linkKey(db: Database): Promise<string> {
  return (await getSetting(db, "secrets.assemblies")) || keepFirst(db, "secrets.assemblies", newToken());
}

/** Remembers where the links of letters lead, which jobs write when no request is at hand. */
export async function keepBaseUrl(db: Database, baseUrl: string): Promise<void> {
  if ((await getSetting(db, "assemblies.base-url")) === baseUrl) return;
  await setSetting(db, "assemblies.base-url", baseUrl);
}
