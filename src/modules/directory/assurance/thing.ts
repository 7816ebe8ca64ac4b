// SPDX-License-Identifier: AGPL-3.0-or-later
import type { EditableKind } from "../editing/editable.ts";

/** A record, whatever it says. */
export type Thing = { kind: EditableKind; id: string };
