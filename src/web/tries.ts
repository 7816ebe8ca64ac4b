// SPDX-License-Identifier: AGPL-3.0-or-later
import { CompiledQuery } from "kysely";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";

import { findingHash } from "../foundation/secrets/people-keys.ts";
import type { House } from "./house.ts";

/** How often something may be done under one name. */
export type TryLimit = { times: number; withinMinutes: number };

/** Counts one more try under a name; gives how many minutes to wait, or 0 when it may go on. */
export type CountTry = (name: string) => Promise<number>;

export type Tries = {
  more: CountTry;
  /** The same without counting: how many minutes to wait because of tries that were. */
  wait: CountTry;
};

type Counting = Pick<House, "db" | "now">;

/**
 * Counts tries in the database, so that a limit is one for all processes and outlives each (decision 0032). `what` names the
 * limit ("sign-in/client"); of the name under which is counted only a keyed hash is stored, for as long as it counts.
 */
export function triesOf({ db, now }: Counting, what: string, { times, withinMinutes }: TryLimit): Tries {
  const limiter = new RateLimiterPostgres({
    // No named statements: a pooler of transactions would not find them again.
    storeClient: {
      query: ({ text, values }: { text: string; values: unknown[] }) =>
        db
          .executeQuery(CompiledQuery.raw(text, values))
          .then(({ rows }) => ({ rows, rowCount: rows.length })),
    },
    storeType: "client",
    schemaName: "foundation",
    tableName: "try_count",
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: what,
    points: times,
    duration: withinMinutes * 60,
    // Whoever goes on beyond the limit is answered from memory.
    inMemoryBlockOnConsumed: times + 1,
  });
  const keyOf = async (name: string) =>
    (await findingHash(db, `try/${what}`, name, now())).toString("base64url");

  return {
    more: async (name) => {
      try {
        await limiter.consume(await keyOf(name));
        return 0;
      } catch (refused) {
        // The library rejects with a count, which is no Error.
        if (refused instanceof RateLimiterRes) return minutesOf(refused);
        throw refused;
      }
    },
    wait: async (name) => {
      const count = await limiter.get(await keyOf(name));
      return count && count.consumedPoints > times ? minutesOf(count) : 0;
    },
  };
}

export function countTriesOf(house: Counting, what: string, limit: TryLimit): CountTry {
  return triesOf(house, what, limit).more;
}

function minutesOf({ msBeforeNext }: RateLimiterRes): number {
  return Math.max(1, Math.ceil(msBeforeNext / 60_000));
}
