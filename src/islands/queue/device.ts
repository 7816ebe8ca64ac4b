// SPDX-License-Identifier: AGPL-3.0-or-later

/** What this device keeps: what waits for the network ("waiting", by id), and small things by name ("kept"). */
type Store = "waiting" | "kept";

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open("trama-desk", 1);
    request.addEventListener("upgradeneeded", () => {
      request.result.createObjectStore("waiting", { keyPath: "id" });
      request.result.createObjectStore("kept");
    });
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("no storage on this device")));
  });
}

/** One transaction; done when it is on the disk, as far as browsers promise. */
async function work<Result>(
  store: Store,
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const database = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(store, mode, { durability: "strict" });
      const request = ask(transaction.objectStore(store));
      transaction.addEventListener("complete", () => resolve(request.result));
      transaction.addEventListener("abort", () => reject(transaction.error ?? new Error("not kept")));
    });
  } finally {
    database.close();
  }
}

export function put(store: Store, value: unknown, key?: string): Promise<IDBValidKey> {
  return work(store, "readwrite", (into) => into.put(value, key));
}

export function get(store: Store, key: string): Promise<unknown> {
  return work<unknown>(store, "readonly", (from) => from.get(key) as IDBRequest<unknown>);
}

export function all(store: Store): Promise<unknown[]> {
  return work<unknown[]>(store, "readonly", (from) => from.getAll() as IDBRequest<unknown[]>);
}

export function remove(store: Store, key: string): Promise<undefined> {
  return work(store, "readwrite", (from) => from.delete(key));
}
