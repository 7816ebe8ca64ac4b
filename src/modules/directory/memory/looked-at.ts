// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * The rows a search looks at, numbered: those that say its words, with whether their name does and how well, or without
 * words where it starts. Plain columns, because a common word is said by thousands and this is done for every question.
 */
export type LookedAt = { rows: Int32Array; inName?: Uint8Array; rank?: Float32Array };
