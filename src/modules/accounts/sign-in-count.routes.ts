// SPDX-License-Identifier: AGPL-3.0-or-later
import { hashOf } from "../../foundation/secrets/token.ts";
import { countTriesOf } from "../../web/tries.ts";
import { plainEmail } from "./person.ts";
import type { SignInLimits } from "./sign-in-limits.ts";

/** Counts one more try; gives how many minutes to wait, or 0 when it may go on. */
export type CountTry = (client: string, email?: string) => Promise<number>;

/** Counted in this process's memory, like all requests (decision 0003); of addresses only the hash. */
export function countTries({ ofAddress, byClient }: SignInLimits): CountTry {
  const clients = countTriesOf(byClient);
  const addresses = countTriesOf(ofAddress);

  return async (client, email) => {
    const waits = [await clients(client)];
    if (email !== undefined) waits.push(await addresses(hashOf(plainEmail(email)).toString("base64")));
    return Math.max(...waits);
  };
}
