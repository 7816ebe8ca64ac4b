// SPDX-License-Identifier: AGPL-3.0-or-later
import type { DateToCome, WhyClosed } from "./sign-up.ts";

/** A date somebody can sign up for; `free` null is as many as come, 0 is waiting. */
export type OpenDate = DateToCome & { free: number | null };

/** To what somebody can sign up now. `full`: no seats, and nobody may wait. `none`: no date is near. */
export type When =
  | { kind: "closed"; why: WhyClosed | "full" | "none" }
  | { kind: "series"; next: DateToCome; free: number | null; isWaiting: boolean }
  | { kind: "one"; date: OpenDate; isWaiting: boolean }
  | { kind: "many"; dates: OpenDate[]; isWaiting: false };
