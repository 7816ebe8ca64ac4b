// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Context, MiddlewareHandler } from "hono";
import { HTTPException } from "hono/http-exception";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

import { clientOf } from "./client.ts";
import type { Env } from "./house.ts";

type Limit = { requests: number; withinSeconds: number };
export type Limits = { reading: Limit; changing: Limit };

/** Generous: a school or a library is one address to us. Files under /assets are not counted. */
export const usualLimits: Limits = {
  reading: { requests: 300, withinSeconds: 10 },
  changing: { requests: 60, withinSeconds: 60 },
};

/**
 * Counts requests by client, in this process's memory; beyond the limit 429 with Retry-After. Every counted answer
 * says where its client stands (RateLimit-Limit, -Remaining, -Reset in seconds).
 */
export function limitRates(limits: Limits, baseUrl: string): MiddlewareHandler<Env> {
  const reading = counter(limits.reading);
  const changing = counter(limits.changing);

  return async (c, next) => {
    const limiter = isReading(c) ? reading : changing;
    const { count, tooMany } = await consume(limiter, clientOf(c, baseUrl));
    const reset = String(Math.ceil(count.msBeforeNext / 1000));

    c.header("RateLimit-Limit", String(limiter.points));
    c.header("RateLimit-Remaining", String(Math.max(count.remainingPoints, 0)));
    c.header("RateLimit-Reset", reset);
    if (tooMany) {
      c.header("Retry-After", reset);
      throw new HTTPException(429);
    }
    await next();
  };
}

/** A private search of programs comes by POST and changes nothing. */
function isReading(c: Context<Env>): boolean {
  return ["GET", "HEAD", "OPTIONS"].includes(c.req.method) || /^\/(en\/)?hsds\//.test(c.req.path);
}

function counter({ requests, withinSeconds }: Limit): RateLimiterMemory {
  return new RateLimiterMemory({ points: requests, duration: withinSeconds });
}

// The library rejects with a count, which is no Error: here it becomes a plain value again.
async function consume(limiter: RateLimiterMemory, client: string) {
  try {
    return { count: await limiter.consume(client), tooMany: false };
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return { count: refused, tooMany: true };
    throw refused;
  }
}
