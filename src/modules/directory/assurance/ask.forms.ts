// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";

import { all } from "./parameters.forms.ts";

/** The records that are right as they are. */
export const confirmForm = z.object({ scheda: all(z.uuid(), 200) });
