// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Registration } from "./registration.ts";

/** A registration in the list of a host, with its place in the line where it waits. */
export type Registered = Registration & { lineNumber: number | null; isSameContact: boolean };
