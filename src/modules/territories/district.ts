// SPDX-License-Identifier: AGPL-3.0-or-later

/** A social-services district (ambito territoriale): who answers for the records that carry its id. */
export type District = { id: string; code: string; name: string };
