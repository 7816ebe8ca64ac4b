// SPDX-License-Identifier: AGPL-3.0-or-later

/** The same server, another database. */
export function withDatabase(connection: string, database: string): string {
  const url = new URL(connection);
  url.pathname = `/${database}`;
  return url.href;
}
