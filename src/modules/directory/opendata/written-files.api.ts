// SPDX-License-Identifier: AGPL-3.0-or-later
import { pipeline, Readable } from "node:stream";
import { createGzip } from "node:zlib";

import type { Context } from "hono";

import type { Env } from "../../../web/house.ts";
import { takesGzip } from "../hsds/answers.api.ts";

/** As for pages: a twentieth more bytes than the usual, for half the work. */
const gzipLevel = 4;

type File = { name: string; mediaType: string; texts: AsyncGenerator<string> };

/**
 * A file written as fast as it is taken and no faster. The first piece is read before the answer begins, so that a
 * database that is away is a 503 and not half a file.
 */
export async function answerFile(c: Context<Env>, { name, mediaType, texts }: File): Promise<Response> {
  c.header("Content-Type", `${mediaType}; charset=utf-8`);
  c.header("Content-Disposition", `attachment; filename="${name}"`);
  c.header("Vary", "Accept-Encoding");
  if (c.req.method === "HEAD") return c.body(null);

  const first = await texts.next();
  const file = Readable.from(bytes(first, texts), { objectMode: false });
  if (!takesGzip(c)) return c.body(Readable.toWeb(file) as ReadableStream<Uint8Array>);

  c.header("Content-Encoding", "gzip");
  const zipped = createGzip({ level: gzipLevel });
  // Whoever goes away closes the second: the first is closed with it.
  pipeline(file, zipped, () => {});
  return c.body(Readable.toWeb(zipped) as ReadableStream<Uint8Array>);
}

async function* bytes(first: IteratorResult<string>, rest: AsyncGenerator<string>): AsyncGenerator<Buffer> {
  if (first.done) return;
  yield Buffer.from(first.value);
  for await (const text of rest) yield Buffer.from(text);
}
