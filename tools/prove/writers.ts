// SPDX-License-Identifier: AGPL-3.0-or-later
import { setTimeout as pause } from "node:timers/promises";

import { Refused, whileAwayMs, type Act } from "./act.ts";
import { NotThere, Unanswered, type Browser } from "./browser.ts";
import type { Chance } from "./chance.ts";
import type { ActKind, Ledger } from "./ledger.ts";
import { recordActs } from "./record-acts.ts";
import { roomActs } from "./room-acts.ts";

const acts: Record<ActKind, Act> = { ...recordActs, ...roomActs };

/** What somebody who administers writes. Contacts are for who works at a desk, the others for who has no account. */
const officeKinds = [
  "draft",
  "publication",
  "change",
  "synonym",
  "letter",
  "report",
  "upload",
  "activity",
  "head",
  "point",
] as const satisfies ActKind[];

/** Somebody who writes one thing after another until told to stop, whatever happens to the product. */
export async function keepWriting(
  browser: Browser,
  ledger: Ledger,
  chance: Chance,
  isOver: () => boolean,
  only: readonly ActKind[] = officeKinds,
): Promise<void> {
  while (!isOver()) {
    const kind = possible(ledger, chance.oneOf(only));
    if (kind === undefined) {
      await pause(whileAwayMs);
      continue;
    }
    const entry = ledger.begin(kind);
    try {
      await acts[entry.kind]({ browser, ledger, entry, chance });
      entry.state = "acknowledged";
    } catch (error) {
      if (error instanceof Unanswered) {
        entry.state = error instanceof NotThere ? "not sent" : "unanswered";
        await pause(whileAwayMs);
      } else if (error instanceof Refused) {
        entry.state = "refused";
        entry.said = error.message;
      } else {
        throw error;
      }
    }
  }
}

/** What can be done of a kind as things stand: what is to be changed must be there first. */
function possible(ledger: Ledger, kind: ActKind): ActKind | undefined {
  const { published, area, activities, minutes, ballots } = ledger;
  if (kind === "change" && published.length === 0) return "publication";
  if (kind === "activity" && area === undefined) return undefined;
  if (kind === "head" && activities.length === 0) return possible(ledger, "activity");
  if (kind === "registration" && activities.length === 0) return undefined;
  if (kind === "point" && minutes === undefined) return undefined;
  if (kind === "vote" && ballots.length === 0) return undefined;
  return kind;
}
