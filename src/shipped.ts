// SPDX-License-Identifier: AGPL-3.0-or-later
// The files that ship with the product, as those who load them take them. Tests hold what they say.
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { installedFolder } from "./foundation/installed.ts";
import type { ShippedAssembly } from "./modules/assemblies/demonstration/shipped-meetings.ts";
import type { ShippedMinutes } from "./modules/assemblies/minutes/shipped-minutes.ts";
import type { ShippedActivity } from "./modules/calendar/activities/demonstration.ts";
import type { ShippedDesk } from "./modules/helpdesk/desks/demonstration.actions.ts";
import type { ShippedContacts } from "./modules/helpdesk/monitoring/demonstration.ts";
import type { ShippedAgreements } from "./modules/labs/agreements/shipped-agreement.ts";
import type { ShippedLab } from "./modules/labs/demonstration/shipped-lab.ts";
import type { ShippedDiary } from "./modules/labs/diary/demonstration.actions.ts";
import type { ShippedNetworks } from "./modules/labs/networks/shipped-networks.ts";
import type { ShippedParticipation } from "./modules/labs/participation/shipped-participation.ts";
import type { ShippedSpaces } from "./modules/spaces/demonstration.ts";

/** What each file of demo/ holds, but for the packages of the directory. */
type Demonstration = {
  desks: { desks: ShippedDesk[] };
  contacts: ShippedContacts;
  spaces: ShippedSpaces;
  activities: { activities: ShippedActivity[] };
  labs: { labs: ShippedLab[] };
  agreements: ShippedAgreements;
  meetings: { assemblies: ShippedAssembly[] };
  minutes: { minutes: ShippedMinutes[] };
  participation: { labs: ShippedParticipation[] };
  networks: ShippedNetworks;
  diary: { diaries: ShippedDiary[] };
};

/** A file of demo/, without its ending. */
export async function readDemonstration<Name extends keyof Demonstration>(
  name: Name,
): Promise<Demonstration[Name]> {
  return JSON.parse(await readShipped(`demo/${name}.json`)) as Demonstration[Name];
}

/** The text of a file that ships with the product, by its path in the installation. */
export function readShipped(file: string): Promise<string> {
  return readFile(join(installedFolder(), file), "utf8");
}
