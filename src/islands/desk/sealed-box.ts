// SPDX-License-Identifier: AGPL-3.0-or-later

const curve = { name: "ECDH", namedCurve: "P-256" } as const;

/**
 * Closes a text so that only the installation opens it, whose public key this is: not even this browser can afterwards.
 * `name` is bound to what is inside. src/foundation/secrets/sealed-box.ts opens it.
 */
export async function closeBox(publicKey: string, name: string, text: string): Promise<string> {
  const { subtle } = crypto;
  const theirs = await subtle.importKey("raw", bytesOf(publicKey), curve, false, []);
  const once = await subtle.generateKey(curve, false, ["deriveBits"]);
  const from = new Uint8Array(await subtle.exportKey("raw", once.publicKey));
  const secret = await subtle.deriveBits({ name: "ECDH", public: theirs }, once.privateKey, 256);
  const shared = await subtle.importKey("raw", secret, "HKDF", false, ["deriveKey"]);
  const key = await subtle.deriveKey(
    { name: "HKDF", hash: "SHA-256", salt: bytesOf(publicKey), info: from },
    shared,
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt"],
  );
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await subtle.encrypt({ name: "AES-GCM", iv, additionalData: encode(name) }, key, encode(text));
  return JSON.stringify({ v: 1, from: textOf(from), iv: textOf(iv), data: textOf(new Uint8Array(data)) });
}

function encode(said: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(said));
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}

function textOf(bytes: Uint8Array): string {
  let binary = "";
  for (const one of bytes) binary += String.fromCharCode(one);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
