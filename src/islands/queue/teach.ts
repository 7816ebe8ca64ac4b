// SPDX-License-Identifier: AGPL-3.0-or-later

/** Teaches this browser to open the pages under `scope` without network, by the worker at that address. */
export async function teach(worker: string | undefined, scope: string | undefined): Promise<void> {
  if (worker === undefined || scope === undefined || !("serviceWorker" in navigator)) return;
  try {
    await navigator.serviceWorker.register(worker, { scope });
  } catch {
    // A browser that forbids it works as before, with the network.
  }
}
