// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Raw } from "../import/reading.ts";

/** The kinds of record that people write, as drafts and revisions call them. */
export const editableKinds = ["service", "location", "organization", "asset"] as const;
export type EditableKind = (typeof editableKinds)[number];

/**
 * A record whole, in the shape in which it is imported and exported (HSDS with our profile): `service_at_locations`,
 * `service_areas` and `attributes` are inside it, and its `territory_id`.
 */
export type Document = Raw;

/** Where the pages of each kind live, under /redazione and in public. */
const segments = {
  service: "servizi",
  location: "luoghi",
  organization: "organizzazioni",
  asset: "risorse",
} as const satisfies Record<EditableKind, string>;

export function kindOfSegment(segment: string): EditableKind | undefined {
  return editableKinds.find((kind) => segments[kind] === segment);
}

/** "/redazione/servizi/ID". */
export function editingPath(kind: EditableKind, id?: string): string {
  return `/redazione/${segments[kind]}${id === undefined ? "" : `/${id}`}`;
}

/** "/servizi/ID": the page that anybody reads. */
export function publicPath(kind: EditableKind, id: string): string {
  return `/${segments[kind]}/${id}`;
}

/** What decides who may write a record. */
export type Ownership = {
  kind: EditableKind;
  id: string;
  territory_id: string | null;
  organization_id: string | null;
  /** A place whose address nobody reads. */
  isReserved?: boolean;
};

export function ownershipOf(kind: EditableKind, id: string, document: Document): Ownership {
  const said = (key: string) => (typeof document[key] === "string" ? document[key] : null);
  return {
    kind,
    id,
    territory_id: said("territory_id"),
    organization_id: said("organization_id"),
    isReserved: document["address_visibility"] === "hidden",
  };
}

/** What still stands on a record that somebody wants to take away. */
export type Standing = { kind: EditableKind; id: string; name: string };
