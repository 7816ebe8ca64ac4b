// SPDX-License-Identifier: AGPL-3.0-or-later
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/** How often something may be done under one name. */
export type TryLimit = { times: number; withinMinutes: number };

/** Counts one more try under a name; gives how many minutes to wait, or 0 when it may go on. */
export type CountTry = (name: string) => Promise<number>;

/** Counted in this process's memory, like all requests (decision 0003): give hashes of what must not stay in it. */
export function countTriesOf({ times, withinMinutes }: TryLimit): CountTry {
  const limiter = new RateLimiterMemory({ points: times, duration: withinMinutes * 60 });
  return async (name) => {
    try {
      await limiter.consume(name);
      return 0;
    } catch (refused) {
      // The library rejects with a count, which is no Error.
      if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 60_000));
      throw refused;
    }
  };
}
