// SPDX-License-Identifier: AGPL-3.0-or-later
import type { House } from "../../../web/house.ts";
import { countTriesOf } from "../../../web/tries.ts";
import { plainEmail } from "../person.ts";
import type { SignInLimits } from "./sign-in-limits.ts";

/** Counts one more try; gives how many minutes to wait, or 0 when it may go on. */
export type CountTry = (client: string, email?: string) => Promise<number>;

/** Counted in one place for every way in and every process (decision 0032). */
export function countTries(house: House, { ofAddress, byClient }: SignInLimits): CountTry {
  const clients = countTriesOf(house, "sign-in/client", byClient);
  const addresses = countTriesOf(house, "sign-in/address", ofAddress);

  return async (client, email) => {
    const waits = [await clients(client)];
    if (email !== undefined) waits.push(await addresses(plainEmail(email)));
    return Math.max(...waits);
  };
}
