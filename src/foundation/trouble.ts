// SPDX-License-Identifier: AGPL-3.0-or-later
import { languages, type Language, type Words } from "./words/words.ts";

/**
 * Something that the keeper of an installation must put right: a wrong setting, a folder that cannot be written.
 * It is told in plain words, without a stack trace, and the command ends with exit code 1.
 */
export class Trouble extends Error {
  readonly told: Words<string>;

  constructor(told: Words<string>, cause?: unknown) {
    super(told.en, { cause });
    this.name = "Trouble";
    this.told = told;
  }
}

/** Makes a trouble from a words file: `trouble(words, (say) => say.portInUse(3000))`. */
export function trouble<Text>(words: Words<Text>, tell: (say: Text) => string, cause?: unknown): Trouble {
  return new Trouble({ it: tell(words.it), en: tell(words.en) }, cause);
}

/** The language of whoever keeps the installation, from the usual variables. Italian unless they say English. */
export function keeperLanguage(env: Record<string, string | undefined>): Language {
  const wanted = env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"] || "";

  return languages.find((language) => wanted.toLowerCase().startsWith(language)) ?? "it";
}
