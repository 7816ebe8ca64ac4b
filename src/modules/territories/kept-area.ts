// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AreaKind } from "./area.ts";

/** An area as whoever keeps the boundaries sees it. */
export type KeptArea = {
  code: string;
  kind: AreaKind;
  name: string;
  district: string | null;
  residents: number | null;
  drawn: "surveyed" | "sketched" | "no";
  source: string | null;
};
