// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";

/** How far a record can be trusted: "old" after a year without anybody checking it. `date` is YYYY-MM-DD. */
export type Freshness = { kind: "fresh" | "old"; date: string } | { kind: "never" };

export function freshnessOf(assuredDate: string | null, today: Temporal.PlainDate): Freshness {
  if (assuredDate === null) return { kind: "never" };

  const aYearAgo = today.subtract({ years: 1 });
  const isOld = Temporal.PlainDate.compare(Temporal.PlainDate.from(assuredDate), aYearAgo) < 0;
  return { kind: isOld ? "old" : "fresh", date: assuredDate };
}
