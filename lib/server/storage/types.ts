import type { assets } from "../db/schema";

export type StorageName = (typeof assets.$inferSelect)["storage"];

/** First and last byte, both included, as HTTP counts them. */
export type ByteRange = { start: number; end: number };

/** A file opened for reading. Nothing is held open until the stream is read. */
export type OpenFile = { stream: ReadableStream<Uint8Array<ArrayBuffer>>; size: number };

/** A place that keeps files under keys such as `assets/<id>/original.jpg`. A file never changes once kept. */
export interface Storage {
  /** Keeps bytes under the key, whole or not at all. */
  put(key: string, bytes: Uint8Array | AsyncIterable<Uint8Array>): Promise<void>;
  /** Keeps a finished local file under the key, whole or not at all; the local file is gone afterwards. */
  adopt(key: string, path: string): Promise<void>;
  /** Opens a file, or null when there is none. `size` is that of the whole file in bytes, also with a range. */
  open(key: string, range?: ByteRange): Promise<OpenFile | null>;
  /** Size in bytes, or null when there is no such file. */
  size(key: string): Promise<number | null>;
  has(key: string): Promise<boolean>;
  /** Deleting what is not there is no error. */
  delete(key: string): Promise<void>;
  /** Deletes every file whose key begins with the folder's; one that is not there is no error. */
  deleteFolder(folder: string): Promise<void>;
  /**
   * Runs `use` with the path of a local file of the same bytes, for tools that read files by path.
   * @throws StudioFailure `not_found` when there is no such file.
   */
  withFile<T>(key: string, use: (path: string) => Promise<T>): Promise<T>;
}
