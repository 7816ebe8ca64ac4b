// SPDX-License-Identifier: AGPL-3.0-or-later

/** A browser does not always say that the line is back. */
const againMilliseconds = 60_000;

/**
 * Teaches this browser to open the pages under `scope` without network, by the worker at that address. Where the line
 * falls meanwhile it goes on when it is back: who needs this most is where the line falls.
 */
export async function teach(worker: string | undefined, scope: string | undefined): Promise<void> {
  if (worker === undefined || scope === undefined || !("serviceWorker" in navigator)) return;
  for (;;) {
    // Listened for from the beginning: it may be back before the browser says that it fell.
    const lineBack = nextLine();
    try {
      if (await hasLearned(await navigator.serviceWorker.register(worker, { scope }))) return;
    } catch (error) {
      // A browser that forbids it works as before, with the network.
      if (error instanceof DOMException && error.name !== "AbortError") return;
    }
    await lineBack;
  }
}

/** False when it could not take what it keeps. */
function hasLearned({ installing, waiting, active }: ServiceWorkerRegistration): Promise<boolean> {
  if (installing === null) return Promise.resolve((waiting ?? active) !== null);
  return new Promise((resolve) => {
    installing.addEventListener("statechange", () => {
      if (installing.state !== "installing") resolve(installing.state !== "redundant");
    });
  });
}

function nextLine(): Promise<void> {
  return new Promise((resolve) => {
    const timer = window.setTimeout(resolve, againMilliseconds);
    window.addEventListener(
      "online",
      () => {
        window.clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
