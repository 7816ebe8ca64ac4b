// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AssetKind, Phone, ServiceStatus } from "./parts.ts";

/** A record as another record's page names it. `line` is its description on one line, at most 200 characters. */
export type ServiceBrief = { id: string; name: string; line: string | null; status: ServiceStatus };
export type AssetBrief = { id: string; name: string; line: string | null; kind: AssetKind };
export type OrganizationBrief = {
  id: string;
  name: string;
  email: string | null;
  website: string | null;
  phones: Phone[];
};
