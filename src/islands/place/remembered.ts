// SPDX-License-Identifier: AGPL-3.0-or-later

const key = "trama-posto";

/** The place that somebody asked this device to remember; undefined when none, or when the device remembers nothing. */
export function rememberedPlace(): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Gives whether the device agreed: private windows may refuse. */
export function rememberPlace(place: string): boolean {
  try {
    localStorage.setItem(key, place.slice(0, 120));
    return true;
  } catch {
    return false;
  }
}

export function forgetPlace(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // What was never kept is already forgotten.
  }
}
