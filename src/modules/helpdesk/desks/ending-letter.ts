// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import { daySaid } from "../../accounts/said.ts";
import { desksPath } from "./desk-path.ts";
import { endingLetterWords } from "./ending-letter.words.ts";

type About = { what: "mandate" | "training"; desk: string; deskId: string; endsOn: string };

/** That a mandate or a training ends: to whose it is, or to who answers for the desk, whom it says nobody's name. */
export function endingLetter(
  to: "own" | "keepers",
  { what, desk, deskId, endsOn }: About,
  language: Language,
  { site, baseUrl }: { site: string; baseUrl: string },
): { subject: string; text: string } {
  const words = endingLetterWords[language][what][to];
  const prefix = language === "it" ? "" : `/${language}`;
  const told = {
    site,
    desk,
    day: daySaid(endsOn, language),
    link: `${baseUrl}${prefix}${desksPath}/${deskId}`,
  };
  return { subject: words.subject(told), text: words.text(told) };
}
