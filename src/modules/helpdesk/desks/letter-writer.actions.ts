// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Transaction } from "../../../foundation/database/database.ts";
import { getSetting, setSetting } from "../../../foundation/setting.ts";

/** Who writes. `baseUrl` is without final slash. */
export type Writer = { site: string; baseUrl: string };

/** Keeps the address of the installation for letters that are written when nobody asks anything. */
export async function keepAddress(tx: Transaction, { baseUrl }: Pick<Writer, "baseUrl">): Promise<void> {
  if ((await getSetting(tx, "helpdesk.base-url")) !== baseUrl)
    await setSetting(tx, "helpdesk.base-url", baseUrl);
}

/** Who writes of itself: clocks, and what is done at night. */
export async function clockWriter(tx: Transaction): Promise<Writer> {
  return {
    site: (await getSetting(tx, "installation.name")) || "Trama",
    baseUrl: await getSetting(tx, "helpdesk.base-url"),
  };
}
