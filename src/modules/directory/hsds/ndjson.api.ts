// SPDX-License-Identifier: AGPL-3.0-or-later
import { pipeline, Readable } from "node:stream";
import { createGzip } from "node:zlib";

import type { Context } from "hono";

import type { Env } from "../../../web/house.ts";
import type { Raw } from "../import/reading.ts";
import { refusal, takesGzip } from "./answers.api.ts";
import { hsdsWords } from "./hsds.words.ts";

/** Who takes everything holds a connection to the database for as long as it takes: pages must keep enough of them. */
const mostAtOnce = 2;
const retryAfterSeconds = 20;
/** A program that takes nothing for so long has gone, or its network has. */
const patienceMs = 30_000;

/** How many are being written now. */
export type Streaming = { now: number };

/**
 * Newline-delimited JSON, written as fast as it is read and no faster. `open` gives the records some at a time; it is
 * begun when somebody reads, and ended, giving back what it holds, when they go away.
 */
export function answerLines(
  c: Context<Env>,
  streaming: Streaming,
  open: () => AsyncGenerator<readonly Raw[]>,
): Response {
  c.header("Content-Type", "application/x-ndjson; charset=utf-8");
  c.header("Vary", "Accept-Encoding");
  if (c.req.method === "HEAD") return c.body(null);
  if (streaming.now >= mostAtOnce) {
    c.header("Retry-After", String(retryAfterSeconds));
    return refusal(c, 503, hsdsWords[c.get("language")].busy);
  }
  const giveUp = (): void => void lines.destroy(new Error("nobody takes what was asked for"));
  const lines = Readable.from(patiently(counted(open, streaming), giveUp), {
    objectMode: false,
    highWaterMark: 1,
  });
  if (!takesGzip(c)) return c.body(asRead(lines));

  c.header("Content-Encoding", "gzip");
  const zipped = createGzip({ level: 4 });
  // Whoever goes away closes the second: the first is closed with it. Errors reach the reader, who gets half a file.
  pipeline(lines, zipped, () => {});
  return c.body(asRead(zipped));
}

/** Nothing is read before somebody asks for it. */
function asRead(stream: Readable): ReadableStream<Uint8Array> {
  return Readable.toWeb(stream, { strategy: { highWaterMark: 0 } }) as ReadableStream<Uint8Array>;
}

async function* counted(
  open: () => AsyncGenerator<readonly Raw[]>,
  streaming: Streaming,
): AsyncGenerator<readonly Raw[]> {
  // Several may have come at the same moment.
  if (streaming.now >= mostAtOnce * 2) throw new Error("too many take everything at once");
  streaming.now += 1;
  try {
    yield* open();
  } finally {
    streaming.now -= 1;
  }
}

async function* patiently(
  records: AsyncGenerator<readonly Raw[]>,
  giveUp: () => void,
): AsyncGenerator<Buffer> {
  for await (const some of records) {
    const impatience = setTimeout(giveUp, patienceMs);
    try {
      yield Buffer.from(some.map((record) => `${JSON.stringify(record)}\n`).join(""));
    } finally {
      clearTimeout(impatience);
    }
  }
}
