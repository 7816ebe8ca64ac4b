// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import type { Fact } from "../../../ui/fact-list.tsx";
import { momentSaid } from "../../accounts/said.ts";
import { askWords } from "../booking/ask.words.ts";
import { wishSaid } from "../booking/booking-said.page.ts";
import type { Request } from "../booking/booking.ts";
import { statusWords } from "../booking/status.words.ts";
import { keepingWords } from "./keeping.words.ts";

/** Who asks and what for, as the host reads it. */
export function factsOfRequest(request: Request, noShows: number, language: Language): Fact[] {
  const words = keepingWords[language];
  const { asker, wish } = request;
  const told: (readonly [string, string | number | null | undefined])[] = [
    [words.askedAs, asker === "host" ? words.host : askWords[language].askers[asker]],
    [words.group, request.groupName],
    [words.name, request.contactName],
    [words.email, request.email],
    [words.phone, request.phone],
    [words.people, request.people],
    [words.purpose, request.purpose],
    [statusWords[language].wish, wish && wishSaid(wish, language)],
    [words.asked, momentSaid(request.createdAt, language)],
    [words.noShows, noShows > 0 ? words.noShowsSaid(noShows) : null],
  ];
  return told.flatMap(([term, value]) =>
    value === null || value === undefined || value === "" ? [] : [{ term, value: String(value) }],
  );
}
