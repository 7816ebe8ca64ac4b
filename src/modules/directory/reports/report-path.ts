// SPDX-License-Identifier: AGPL-3.0-or-later
import { publicPath, type EditableKind } from "../editing/editable.ts";
import type { What } from "./report.ts";

/** Where anybody tells what is wrong with a record: "/segnala/servizi/ID?cosa=hours". */
export function reportPath(kind: EditableKind, id: string, what?: What): string {
  return `/segnala${publicPath(kind, id)}${what === undefined ? "" : `?cosa=${what}`}`;
}

export const proposePath = "/segnala/nuovo";

/** Where who reported reads what became of it. */
export function statusPath(token: string): string {
  return `/segnalazioni/${token}`;
}

export const queuePath = "/redazione/segnalazioni";

export function reviewPath(reportId: string): string {
  return `${queuePath}/${reportId}`;
}
