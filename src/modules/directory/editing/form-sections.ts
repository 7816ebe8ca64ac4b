// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EditableKind } from "./editable.ts";
import { isOfField, type Field, type FormSection } from "./field.ts";
import { assetSections } from "./fields-of-asset.ts";
import { locationSections } from "./fields-of-location.ts";
import { organizationSections } from "./fields-of-organization.ts";
import { serviceSections } from "./fields-of-service.ts";

const sections: Record<EditableKind, readonly FormSection[]> = {
  service: serviceSections,
  location: locationSections,
  organization: organizationSections,
  asset: assetSections,
};

export function sectionsOf(kind: EditableKind): readonly FormSection[] {
  return sections[kind];
}

/** The part of the form where something typed is asked: "phones.0.number" → contacts. */
export function sectionOfTyped(kind: EditableKind, name: string): FormSection | undefined {
  return sections[kind].find(({ fields }) => fields.some((field) => isOfField(name, field)));
}

export function fieldsOf(kind: EditableKind): Field[] {
  return sections[kind].flatMap(({ fields }) => fields);
}
