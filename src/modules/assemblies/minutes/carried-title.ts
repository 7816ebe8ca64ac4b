// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import { romeDate } from "../../../foundation/time/rome.ts";
import { shortened } from "../../../foundation/words/shortened.ts";
import { daySaid } from "../../accounts/said.ts";
import { carriedWords } from "./carried-title.words.ts";

// Titles are stored with the agenda, and read by everybody in the language in which agendas are written.

/** "Approvazione del verbale del 4 novembre 2026" */
export function approvalTitle(metAt: Temporal.Instant): string {
  return carriedWords.it.approval(daySaid(romeDate(metAt).toString(), "it"));
}

/** "A che punto siamo: Aprire la sala anche il sabato"; a long decision is cut at a word. */
export function backToTitle(what: string): string {
  return carriedWords.it.backTo(shortened(what, 140));
}

/** "Il verbale della riunione del 4 novembre 2026 è approvato." */
export function approvedSaid(metAt: Temporal.Instant): string {
  return carriedWords.it.approved(daySaid(romeDate(metAt).toString(), "it"));
}
