// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";

import { isTypedDay } from "../../../foundation/time/typed-day.ts";
import { longestNote } from "./diary-entry.ts";

const text = (longest: number) =>
  z.preprocess(
    (texts) => (Array.isArray(texts) ? texts.at(-1) : texts),
    z.string().trim().max(longest, "too-long").default(""),
  );

/** A note as it is typed. Messages are codes of diary.words.ts. */
export const entryForm = z.object({
  sportello: text(36),
  giorno: text(10).refine(isTypedDay, "date"),
  nota: text(longestNote).refine((note) => note !== "", "note"),
  passa: text(1),
});
