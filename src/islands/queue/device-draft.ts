// SPDX-License-Identifier: AGPL-3.0-or-later
import { get, put, remove } from "./device.ts";

const cipher = "AES-GCM";
/** What nobody went on with on the same day is not kept on a device that others use. */
const keptMilliseconds = 24 * 3_600_000;

type Kept = { iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer; at: number };

/**
 * Keeps what somebody is writing on this device while there is no network, under a key of this browser that no script
 * can take out of it. It resists who copies the profile's files without its key store, not who holds the unlocked computer.
 */
export async function keepDraft(name: string, text: string): Promise<void> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt(
    { name: cipher, iv },
    await deviceKey(),
    new TextEncoder().encode(text),
  );
  await put("kept", { iv, data, at: Date.now() } satisfies Kept, `draft-${name}`);
}

/** What was being written here less than a day ago; undefined when nothing was. */
export async function findDraft(name: string): Promise<string | undefined> {
  const kept = (await get("kept", `draft-${name}`)) as Kept | undefined;
  if (kept === undefined) return undefined;
  if (Date.now() - kept.at > keptMilliseconds) {
    await forgetDraft(name);
    return undefined;
  }
  try {
    const text = await crypto.subtle.decrypt({ name: cipher, iv: kept.iv }, await deviceKey(), kept.data);
    return new TextDecoder().decode(text);
  } catch {
    return undefined;
  }
}

export async function forgetDraft(name: string): Promise<void> {
  await remove("kept", `draft-${name}`);
}

async function deviceKey(): Promise<CryptoKey> {
  const known = (await get("kept", "device-key")) as CryptoKey | undefined;
  if (known !== undefined) return known;
  const key = await crypto.subtle.generateKey({ name: cipher, length: 256 }, false, ["encrypt", "decrypt"]);
  await put("kept", key, "device-key");
  return key;
}
