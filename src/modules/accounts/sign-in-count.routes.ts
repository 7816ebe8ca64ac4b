// SPDX-License-Identifier: AGPL-3.0-or-later
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

import { hashOf } from "../../foundation/secrets/token.ts";
import { plainEmail } from "./person.ts";
import type { SignInLimits } from "./sign-in-limits.ts";

/** Counts one more try; gives how many minutes to wait, or 0 when it may go on. */
export type CountTry = (client: string, email?: string) => Promise<number>;

/** Counted in this process's memory, like all requests (decision 0003); of addresses only the hash. */
export function countTries({ ofAddress, byClient }: SignInLimits): CountTry {
  const clients = counter(byClient);
  const addresses = counter(ofAddress);

  return async (client, email) => {
    const waits = [await wait(clients, client)];
    if (email !== undefined) waits.push(await wait(addresses, hashOf(plainEmail(email)).toString("base64")));
    return Math.max(...waits);
  };
}

function counter({ times, withinMinutes }: SignInLimits["byClient"]): RateLimiterMemory {
  return new RateLimiterMemory({ points: times, duration: withinMinutes * 60 });
}

// The library rejects with a count, which is no Error.
async function wait(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 60_000));
    throw refused;
  }
}
