// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash, randomBytes } from "node:crypto";

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
  const namespace = hashed(urlNamespace, `trama:${namespaceText}`);
  return written(hashed(namespace, key), 5);
}

/** RFC 9562, appendix A: the namespace for names that are URLs; "trama:…" is one. */
const urlNamespace = Buffer.from("6ba7b8119dad11d180b400c04fd430c8", "hex");

function hashed(namespace: Buffer, name: string): Buffer {
  return createHash("sha1").update(namespace).update(name, "utf8").digest().subarray(0, 16);
}

/** Sets the version and variant bits and writes it with its dashes. */
function written(bytes: Buffer, version: number): string {
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | (version << 4), 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
