// SPDX-License-Identifier: AGPL-3.0-or-later
import { z } from "zod";

import { last } from "../../../foundation/fields.ts";

const name = last(z.string("name-missing").max(200, "name-long"));

/** Messages are codes of territory.words.ts. */
export const installationForm = z.object({ nome: name, dimostrazione: last(z.string().optional()) });
export const leaveForm = z.object({ sicuro: last(z.string("not-sure")) });
export const districtForm = z.object({ distretto: name });
export const territoryInUrl = z.object({
  q: last(z.string().max(120).default("").catch("")),
  fatto: last(z.string().max(20).optional().catch(undefined)),
});
