// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFile } from "node:fs/promises";

import { parse } from "yaml";

import { trouble } from "../../../foundation/trouble.ts";
import { readMapping, type GivenMapping } from "./column-mapping.ts";
import { commandWords } from "./command.words.ts";

/** Reads the YAML file of a column mapping; throws a Trouble in plain words when it is missing or unclear. */
export async function readMappingFile(path: string | undefined): Promise<GivenMapping> {
  if (path === undefined) return new Map();
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    throw trouble(commandWords, (say) => say.mappingUnreadable(path), error);
  });
  const unclear = (where: string) => trouble(commandWords, (say) => say.mappingWrong(path, where));
  let value: unknown;
  try {
    value = parse(text, { maxAliasCount: 100 });
  } catch {
    throw unclear("");
  }
  const read = readMapping(value);
  if ("wrong" in read) throw unclear(read.wrong);
  return read.mapping;
}
