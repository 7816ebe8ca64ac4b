// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";

const day = z.iso.date().regex(/^(20|21)/);

/** Whether what was typed is a day of this century or the next, YYYY-MM-DD: "2026-02-30" is none. */
export function isTypedDay(typed: string): boolean {
  return day.safeParse(typed).success;
}
