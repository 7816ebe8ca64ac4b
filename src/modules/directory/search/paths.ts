// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FindingKind } from "./criteria.ts";

/** Where each kind of thing lives, without language prefix. */
export const paths: Record<FindingKind, string> = {
  service: "/servizi",
  place: "/luoghi",
  organization: "/organizzazioni",
  asset: "/risorse",
};

export function pathOf(kind: FindingKind, id: string): string {
  return `${paths[kind]}/${id}`;
}
