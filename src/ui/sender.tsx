// SPDX-License-Identifier: AGPL-3.0-or-later
import { ContactLinks } from "./contact-links.tsx";
import type { Assets } from "./frame.ts";
import { Notice } from "./notice.tsx";

type SenderProps = {
  assets: Assets;
  isSuspect: boolean;
  /** How they call themselves; null when they did not say. */
  name: string | null;
  /** E-mail or phone; null when they left none. */
  contact: string | null;
  words: { suspect: string; by: string; noContact: string; contact: string };
};

/** Who sent a form without an account: how to answer them, and a warning when a program may have filled it. */
export function Sender({ assets, isSuspect, name, contact, words }: SenderProps) {
  return (
    <>
      {isSuspect && (
        <Notice tone="warning">
          <p>{words.suspect}</p>
        </Notice>
      )}
      {name !== null && (
        <p>
          {words.by}: {name}
        </p>
      )}
      {contact === null ? (
        <p>{words.noContact}</p>
      ) : (
        <>
          <p>{words.contact}:</p>
          <ContactLinks
            assets={assets}
            contacts={[{ kind: contact.includes("@") ? "mail" : "phone", value: contact }]}
          />
        </>
      )}
    </>
  );
}
