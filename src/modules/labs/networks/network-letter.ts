// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Letter } from "../../../foundation/mail/outbox.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { networkLetterWords } from "./network-letter.words.ts";
import { keptNetworkPath, ownNetworkPath, type Network } from "./network.ts";

/** Who writes letters. `baseUrl` is without final slash. */
export type Writer = { site: string; baseUrl: string };

type To = { to: string; language: Language };

/** The private link, to who runs the network. The address was given for it; the letter goes once it left. */
export function linkLetter(
  { to, language }: To,
  named: { name: string; lab: string },
  token: string,
  writer: Writer,
): Letter {
  const words = networkLetterWords[language];
  const link = addressIn(language, ownNetworkPath(token), writer);
  return {
    to,
    subject: words.linkSubject(named.name),
    text: words.link({ ...named, link, site: writer.site }),
    forget: true,
  };
}

/**
 * That somebody would like to join: to who runs it without the name, which stays on the page; to the lab's keepers with
 * its address.
 */
export function joinLetter(
  { to, language }: To,
  network: Network,
  as: "runs" | "lab",
  writer: Writer,
): Letter {
  const words = networkLetterWords[language];
  const page = as === "lab" ? addressIn(language, keptNetworkPath(network), writer) : words.byOwnLink;
  return {
    to,
    subject: words.joinSubject(network.name),
    text: words.join({ name: network.name, page, site: writer.site }),
  };
}

function addressIn(language: Language, path: string, { baseUrl }: Writer): string {
  return `${baseUrl}${language === "en" ? "/en" : ""}${path}`;
}
