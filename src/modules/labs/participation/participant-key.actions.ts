// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from "../../../foundation/database/database.ts";
import { newToken } from "../../../foundation/secrets/token.ts";
import { getSetting, keepFirst } from "../../../foundation/setting.ts";

/** The key of the links of participants; made when the first is needed. */
export async function participantKey(db: Database): Promise<string> {
  return (await getSetting(db, "secrets.participants")) || keepFirst(db, "secrets.participants", newToken());
}
