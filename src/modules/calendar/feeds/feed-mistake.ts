// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FetchMistake } from "../../../foundation/fetching/fetch-public.ts";
import type { CalendarMistake } from "./calendar-entry.ts";

/** Why a calendar of somebody else could not be read. */
export type FeedMistake = FetchMistake | CalendarMistake;
