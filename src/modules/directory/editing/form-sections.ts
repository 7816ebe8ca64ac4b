// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EditableKind } from "./editable.ts";
import type { Field, FormSection } from "./field.ts";
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

export function fieldsOf(kind: EditableKind): Field[] {
  return sections[kind].flatMap(({ fields }) => fields);
}
