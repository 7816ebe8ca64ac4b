// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";

import { z } from "zod";

import { type Trouble, trouble } from "../../trouble.ts";
import { backupWords } from "./backup.words.ts";

/**
 * A backup is one gzip file of lines of JSON, which any program can read: a heading; for each table a line that names it
 * and its columns, then each row as a list of texts as PostgreSQL writes them (null is null); the sequences; at the end a
 * line with how many rows there are of what and the SHA-256 of all before it. Without that line it is not whole.
 */
export const backupFormat = 1;

const heading = z.object({
  backup: z.literal("trama"),
  format: z.number().int(),
  version: z.string(),
  takenAt: z.iso.datetime(),
  postgresql: z.string(),
  migrations: z.array(z.object({ name: z.string(), hash: z.string() })),
});
const table = z.object({ table: z.string(), columns: z.array(z.string()) });
const counted = z.object({ sequence: z.string(), value: z.string(), isCalled: z.boolean() });
const ending = z.object({ end: z.literal(true), rows: z.record(z.string(), z.number()), sha256: z.string() });

export type Heading = z.infer<typeof heading>;
export type Ending = z.infer<typeof ending>;
export type Row = (string | null)[];

/** What comes out of a backup, in order. */
export type Part =
  | { kind: "heading"; heading: Heading }
  | { kind: "table"; table: string; columns: string[] }
  | { kind: "row"; row: Row }
  | { kind: "counted"; counted: z.infer<typeof counted> }
  | { kind: "ending"; ending: Ending };

/**
 * Reads a backup part by part. Throws a Trouble in plain words when it is none, is cut or damaged, or is of a later
 * format. Only after the last part is it known that the whole is sound: read it once before writing anything.
 */
export async function* readBackup(file: string): AsyncGenerator<Part> {
  const hash = createHash("sha256");
  let first = true;
  let isWhole = false;
  for await (const line of linesOf(file)) {
    if (isWhole) throw damaged(file);
    const part = partIn(line, first, file);
    if (part.kind === "ending") {
      if (part.ending.sha256 !== hash.digest("hex")) throw damaged(file);
      isWhole = true;
    } else {
      hash.update(line).update("\n");
    }
    first = false;
    yield part;
  }
  if (!isWhole) throw first ? notABackup(file) : damaged(file);
}

/** Reads it all for what it is worth: its heading and its ending, when it is whole and as it was written. */
export async function checkBackup(file: string): Promise<{ heading: Heading; ending: Ending }> {
  let [begun, ended]: [Heading | undefined, Ending | undefined] = [undefined, undefined];
  const rows: Record<string, number> = {};
  let current = "";
  for await (const part of readBackup(file)) {
    if (part.kind === "heading") begun = part.heading;
    if (part.kind === "table") rows[(current = part.table)] = 0;
    if (part.kind === "row") rows[current]! += 1;
    if (part.kind === "ending") ended = part.ending;
  }
  if (!begun || !ended || JSON.stringify(rows) !== JSON.stringify(ended.rows)) throw damaged(file);
  return { heading: begun, ending: ended };
}

function partIn(line: string, first: boolean, file: string): Part {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw first ? notABackup(file) : damaged(file);
  }
  if (first) {
    const begun = heading.safeParse(value);
    if (!begun.success) throw notABackup(file);
    const { format, version } = begun.data;
    if (format > backupFormat) throw trouble(backupWords, (say) => say.laterFormat(file, version));
    return { kind: "heading", heading: begun.data };
  }
  if (Array.isArray(value)) return { kind: "row", row: value as Row };
  const named = table.safeParse(value);
  if (named.success) return { kind: "table", ...named.data };
  const sequence = counted.safeParse(value);
  if (sequence.success) return { kind: "counted", counted: sequence.data };
  const end = ending.safeParse(value);
  if (end.success) return { kind: "ending", ending: end.data };
  throw damaged(file);
}

/** Whole lines only: what comes after the last line end was cut. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const source = createReadStream(file);
  const plain = source.pipe(createGunzip());
  source.on("error", (error) => plain.destroy(error));
  plain.setEncoding("utf8");
  let rest = "";
  try {
    for await (const chunk of plain as AsyncIterable<string>) {
      const lines = (rest + chunk).split("\n");
      rest = lines.pop() ?? "";
      yield* lines;
    }
  } catch (error) {
    throw fileTrouble(file, error);
  }
  if (rest !== "") throw damaged(file);
}

/** zlib's own codes: Z_DATA_ERROR when what is there is not what was written, Z_BUF_ERROR when it ends too soon. */
export function fileTrouble(file: string, error: unknown): Trouble | unknown {
  const { code = "", message = "" } = error as { code?: string; message?: string };
  if (/incorrect header check|unknown compression/.test(message)) return notABackup(file);
  if (code.startsWith("Z_")) return damaged(file);
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return trouble(backupWords, (say) => say.noFile(file), error);
    case "EISDIR":
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return trouble(backupWords, (say) => say.notAllowed(file), error);
    case "ENOSPC":
    case "EDQUOT":
      return trouble(backupWords, (say) => say.noSpace(file), error);
    default:
      return error;
  }
}

function notABackup(file: string): Trouble {
  return trouble(backupWords, (say) => say.notABackup(file));
}

function damaged(file: string): Trouble {
  return trouble(backupWords, (say) => say.damaged(file));
}
