// SPDX-License-Identifier: AGPL-3.0-or-later
import { keeperLanguage, Trouble } from "../src/foundation/trouble.ts";

/** What the keeper can mend is told in their language, and the command ends with 1; anything else is a fault. */
export async function tellingTrouble(command: Promise<void>): Promise<void> {
  try {
    await command;
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    console.error(error.told[keeperLanguage(process.env)]);
    process.exitCode = 1;
  }
}
