// SPDX-License-Identifier: AGPL-3.0-or-later

export const labsPath = "/laboratori";
export const keptLabsPath = "/redazione/laboratori";

export function labPath(id: string): string {
  return `${labsPath}/${id}`;
}

export function keptLabPath(id: string): string {
  return `${keptLabsPath}/${id}`;
}
