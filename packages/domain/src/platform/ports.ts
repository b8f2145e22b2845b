/** Files people upload and pictures of dishes. Names are content hashes; nothing is overwritten. */
export interface Storage {
  put(name: string, bytes: Uint8Array, contentType: string): Promise<void>;
  /** Null when there is no such file. */
  get(name: string): Promise<{ bytes: Uint8Array; contentType: string } | null>;
  remove(name: string): Promise<void>;
}
