// SPDX-License-Identifier: AGPL-3.0-or-later
import { hash, randomBytes } from "node:crypto";

/** A new UUID version 7 (RFC 9562): it begins with the time, so rows made together lie together on disk. */
export function newId(): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  return written(bytes, 7);
}

/**
 * The UUID version 5 of a key within a namespace, both any text: always the same, so that importing the same
 * record twice finds it again. `idFrom("import/florida", "organization/12")`.
 */
export function idFrom(namespaceText: string, key: string): string {
  let namespace = namespaces.get(namespaceText);
  if (!namespace) {
    namespace = hashed(urlNamespace, `trama:${namespaceText}`);
    namespaces.set(namespaceText, namespace);
  }
  return written(hashed(namespace, key), 5);
}

/** Of those asked for so far: they are written in the code, a few dozen. */
const namespaces = new Map<string, Buffer>();

/** RFC 9562, appendix A: the namespace for names that are URLs; "trama:…" is one. */
const urlNamespace = Buffer.from("6ba7b8119dad11d180b400c04fd430c8", "hex");

function hashed(namespace: Buffer, name: string): Buffer {
  return hash("sha1", Buffer.concat([namespace, Buffer.from(name, "utf8")]), "buffer").subarray(0, 16);
}

/** Sets the version and variant bits and writes it with its dashes. */
function written(bytes: Buffer, version: number): string {
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | (version << 4), 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  return parts.join("-");
}
