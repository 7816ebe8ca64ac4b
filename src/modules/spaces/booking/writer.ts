// SPDX-License-Identifier: AGPL-3.0-or-later

/** Who writes letters. `baseUrl` is without final slash. */
export type Writer = { site: string; baseUrl: string };
