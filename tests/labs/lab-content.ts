// SPDX-License-Identifier: AGPL-3.0-or-later
import type { LabContent } from "../../src/modules/labs/lab/lab.ts";

/** A lab as its form would write it; the rest as told. */
export function labContent(more: Partial<LabContent> = {}): LabContent {
  return {
    name: "In Scala",
    line: "Doposcuola, lettura e tè.",
    welcome: "Sali la rampa di via Scala 9.",
    proposals: "Chiedi a chi è al tavolo.",
    organizationId: null,
    organizationName: null,
    referenceRole: "Referente del gruppo",
    phone: null,
    email: null,
    channels: [],
    resources: [],
    foundedOn: null,
    ...more,
  };
}
