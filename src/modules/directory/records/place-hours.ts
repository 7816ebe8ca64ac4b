// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Timetable } from "../hours/timetable.ts";

/** Where something of another room is: the place's name and hours. `patronDay` is "MM-DD" or null. */
export type PlaceHours = { id: string; name: string; hours: Timetable | null; patronDay: string | null };
