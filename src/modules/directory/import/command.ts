// SPDX-License-Identifier: AGPL-3.0-or-later
import { parseArgs } from "node:util";

import { keeperLanguage } from "../../../foundation/trouble.ts";
import { languages, type Language } from "../../../foundation/words/words.ts";
import { cleanSource } from "../../territories/boundary-source.ts";

export type ImportCommand = {
  files: string[];
  map: string | undefined;
  /** Whose the boundaries are that do not say it themselves. */
  source: string | undefined;
  isDryRun: boolean;
  language: Language;
};

/** Reads the command line of the import; `wrong` is the option that is not known, empty when files are missing. */
export function readCommand(
  args: readonly string[],
  env: Record<string, string | undefined>,
): ImportCommand | { wrong: string; language: Language } {
  const otherwise = keeperLanguage(env);
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        map: { type: "string" },
        source: { type: "string" },
        "dry-run": { type: "boolean" },
        lang: { type: "string" },
      },
    });
    const language = languages.find((one) => one === values.lang) ?? otherwise;
    if (positionals.length === 0) return { wrong: "", language };
    if (values.lang !== undefined && values.lang !== language)
      return { wrong: `--lang ${values.lang}`, language };
    const { map, source } = values;
    const isDryRun = values["dry-run"] === true;
    return { files: positionals, map, source: cleanSource(source), isDryRun, language };
  } catch (error) {
    const [, option = "--?"] = /'(-[^' ]+)/.exec((error as Error).message) ?? [];
    return { wrong: option, language: otherwise };
  }
}
