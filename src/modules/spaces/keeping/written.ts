// SPDX-License-Identifier: AGPL-3.0-or-later
import type { KeptSpace } from "../space.ts";

/** What a host says of a space; whose it is and where is decided by its place. */
export type SpaceWritten = Omit<
  KeptSpace,
  "territoryId" | "id" | "locationId" | "organizationId" | "closedOn" | "isDemonstration" | "lastModified"
>;
