// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import type { Request } from "../booking/booking.ts";
import { keepingWords } from "./keeping.words.ts";

/** How the host reads who has a time: the group, the person, the activity, themselves. */
export function askerSaid(request: Request | undefined, language: Language): string {
  const words = keepingWords[language];
  if (!request) return words.forgotten;
  const { kind, groupName, contactName, purpose } = request;
  if (kind === "host") return purpose ? `${words.host}: ${purpose}` : words.host;
  if (kind === "activity") return groupName ?? words.activity;
  return [groupName, contactName].filter(Boolean).join(", ") || words.forgotten;
}
