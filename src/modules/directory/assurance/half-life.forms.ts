// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";

import { last } from "../../../foundation/fields.ts";

const months = last(z.coerce.number({ error: "months" }).int("months").min(1, "months").max(60, "months"));

/** For how many months a check of each group holds: 1 to 60. */
export const halfLifeForm = z.object({
  hours: months,
  contacts: months,
  eligibility: months,
  cost: months,
  address: months,
});
