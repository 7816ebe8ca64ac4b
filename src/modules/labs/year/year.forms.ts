// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";

import { last } from "../../../foundation/fields.ts";

const year = last(
  z
    .string()
    .regex(/^20\d\d$/)
    .transform(Number)
    .optional()
    .catch(undefined),
);

/** Whose agora, and whose points on its map: ?distretto=… */
export const agoraQuestion = z.object({ distretto: last(z.uuid().optional().catch(undefined)) });

/** Which year's lessons: ?anno=2026 */
export const lessonsQuestion = z.object({ anno: year });

export const lessonForm = z.object({
  anno: year,
  imparato: last(z.string("lessonMissing").max(600, "tooLong")),
});
