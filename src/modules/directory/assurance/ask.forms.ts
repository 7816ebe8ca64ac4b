// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";

import { each } from "../../../foundation/fields.ts";

/** The records that are right as they are. */
export const confirmForm = z.object({ scheda: each(z.uuid(), 200) });
