/** Names of the object stores. Tiles lie under [draft, index] and [session, number]. */
export type StoreName = "drafts" | "draftTiles" | "history";

let opened: Promise<IDBDatabase> | undefined;

/** The painter's database. @throws DOMException where the browser allows none. */
function open(): Promise<IDBDatabase> {
  opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open("studio-painter", 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("drafts", { keyPath: "id" });
      request.result.createObjectStore("draftTiles");
      request.result.createObjectStore("history");
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  }).catch((error) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/**
 * One transaction over the stores named: all that `work` asked for happens, or none of it. Resolves when it is on disk
 * as far as the browser tells, with what `work` asked for in the same order.
 */
export async function transact<Result>(
  stores: StoreName[],
  mode: IDBTransactionMode,
  work: (store: (name: StoreName) => IDBObjectStore) => { readonly result: Result }[],
): Promise<Result[]> {
  const transaction = (await open()).transaction(stores, mode);
  return new Promise((resolve, reject) => {
    const requests = work((name) => transaction.objectStore(name));
    transaction.oncomplete = () => resolve(requests.map(({ result }) => result));
    transaction.onabort = () => reject(transaction.error);
  });
}
