// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Field } from "./field.ts";

/** Telephones, of every kind of record. */
export const phones: Field = {
  name: "phones",
  as: "rows",
  columns: [
    { key: "number", as: "line", required: true },
    { key: "description", as: "line" },
  ],
};

/** Whom to ask: by role first; a name only when the organization publishes it. */
export const contacts: Field = {
  name: "contacts",
  as: "rows",
  columns: [
    { key: "title", as: "line" },
    { key: "name", as: "line" },
    { key: "phones.0.number", as: "line" },
    { key: "email", as: "line" },
  ],
};
