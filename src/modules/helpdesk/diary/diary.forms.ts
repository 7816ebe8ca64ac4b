// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";

import { writtenUpTo } from "../../../foundation/fields.ts";
import { isTypedDay } from "../../../foundation/time/typed-day.ts";
import { longestNote } from "./diary-entry.ts";

/** A note as it is typed. Messages are codes of diary.words.ts. */
export const entryForm = z.object({
  sportello: writtenUpTo(36),
  giorno: writtenUpTo(10).refine(isTypedDay, "date"),
  nota: writtenUpTo(longestNote).refine((note) => note !== "", "note"),
  passa: writtenUpTo(1),
});
