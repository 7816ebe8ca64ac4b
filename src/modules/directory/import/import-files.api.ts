// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";

import type { GivenMapping } from "./column-mapping.ts";
import type { KnownByName } from "./csv.forms.ts";
import { nothingRead, readBytes, readTogether, type FilesRead } from "./file-reading.forms.ts";
import { problemAt, type Problem } from "./problem.ts";

/** A file is read whole: past this it is asked to be divided. */
const mostBytes = 256 * 1024 * 1024;

/** Reads the files of one import: CSV, HSDS JSON or ndjson, GeoJSON, each recognized by what it holds. Writes nothing. */
export async function readImportFiles(
  paths: readonly string[],
  {
    mapping,
    known,
    source,
    onFile,
  }: {
    mapping: GivenMapping;
    known: KnownByName;
    /** Whose the boundaries are that do not say it themselves. */
    source?: string | undefined;
    onFile?: (done: number) => void;
  },
): Promise<FilesRead> {
  const into = nothingRead({ source });
  for (const path of paths) {
    const bytes = await bytesOf(path, into.gathered.problems);
    if (bytes !== undefined) await readBytes(bytes, basename(path), mapping, into);
    onFile?.(1);
  }
  return readTogether(into, known);
}

async function bytesOf(path: string, problems: Problem[]): Promise<Buffer | undefined> {
  const lost = (kind: Problem["kind"], detail: string) => {
    problems.push(problemAt({ file: basename(path), row: null }, kind, "file", { detail }));
    return undefined;
  };
  try {
    const { size } = await stat(path);
    if (size > mostBytes) return lost("file-too-big", String(mostBytes / 1024 / 1024));
    return await readFile(path);
  } catch (error) {
    return lost("file-unreadable", (error as NodeJS.ErrnoException).code ?? "");
  }
}
