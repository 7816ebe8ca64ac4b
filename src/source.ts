// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { parse } from "yaml";

/**
 * Where the source of this very version can be had, which the footer of every page must say (AGPL, section 13): what the
 * keeper said, else the repository that publiccode.yml names. Undefined when that is only the placeholder of an example
 * address: no link is better than one that leads nowhere, and the notes then say whom to ask.
 */
export async function findSourceUrl(
  said: string | undefined,
  installed: string,
): Promise<string | undefined> {
  if (said !== undefined) return said;
  const text = await readFile(join(installed, "publiccode.yml"), "utf8").catch(() => "");
  return repositoryIn(text);
}

/** The address of the repository in a publiccode.yml. */
export function repositoryIn(publiccode: string): string | undefined {
  let written: unknown;
  try {
    written = parse(publiccode);
  } catch {
    return undefined;
  }
  if (typeof written !== "object" || written === null || !("url" in written)) return undefined;
  const url = typeof written.url === "string" ? URL.parse(written.url) : null;
  const isWeb = url?.protocol === "https:" || url?.protocol === "http:";
  return url && isWeb && !isExample(url.hostname) ? url.href : undefined;
}

/** Names that belong to nobody (RFC 2606). */
function isExample(host: string): boolean {
  return /(^|\.)(example(\.(com|net|org))?|invalid|test|localhost)$/.test(host);
}
