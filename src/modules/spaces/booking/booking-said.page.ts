// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

import type { Language } from "../../../foundation/words/words.ts";
import type { Booking, Wish } from "./booking.ts";
import type { WhyNot } from "./slot-rules.ts";
import { hoursSaid, weekdaySaid } from "./slot-said.ts";
import { slotAt } from "./slot.ts";
import { statusWords } from "./status.words.ts";
import { whyNotWords } from "./why-not.words.ts";

/** How a time stands, with why: "non è stato possibile: è già di qualcun altro". */
export function bookingSaid({ status, reason }: Booking, language: Language): string {
  const words = statusWords[language];
  const said = words.bookings[status];
  if (reason === null) return said;
  const known = whyNotWords[language];
  return said + words.because(isWhyNot(reason) ? known[reason] : reason);
}

function isWhyNot(reason: string): reason is WhyNot {
  return Object.hasOwn(whyNotWords.it, reason);
}

/** "ogni martedì, dalle 18 alle 20" without the "ogni": as a weekly slot is called. */
export function wishSaid({ weekday, from, minutes }: Wish, language: Language): string {
  // Any day without a change of clocks says the same hours.
  const start = Temporal.PlainDate.from("2026-01-05").toPlainDateTime(Temporal.PlainTime.from(from));
  return `${weekdaySaid(weekday, language)}, ${hoursSaid(slotAt(start, minutes), language)}`;
}
