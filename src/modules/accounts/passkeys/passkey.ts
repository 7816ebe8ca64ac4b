// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
} from "@simplewebauthn/server";
import type { Temporal } from "temporal-polyfill";

/** A key on somebody's device, of which we hold the public half (WebAuthn level 3). */
export type Passkey = {
  id: string;
  personId: string;
  credentialId: string;
  publicKey: Buffer;
  counter: number;
  transports: string[];
  /** The name its person gave it. */
  called: string;
  createdAt: Temporal.Instant;
  usedAt: Temporal.Instant | null;
};

/** Who we are to the browser: keys are bound to the name of the site. `origin` is without final slash. */
export type Relying = { id: string; origin: string; name: string };

export function relyingParty(baseUrl: string, name: string): Relying {
  const url = new URL(baseUrl);
  return { id: url.hostname, origin: url.origin, name };
}

/** EdDSA, ES256, RS256 (COSE): what devices have; newer ones are still experimental in the runtime. */
const algorithms = [-8, -7, -257];

type Owner = { id: string; email: string; name: string };

/** What a browser needs to make a key. It must be kept on the device and opened by its owner: it is the only proof. */
export async function registrationOptions(relying: Relying, owner: Owner, known: readonly Passkey[]) {
  return generateRegistrationOptions({
    rpName: relying.name,
    rpID: relying.id,
    userID: new TextEncoder().encode(owner.id),
    userName: owner.email,
    userDisplayName: owner.name,
    excludeCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    supportedAlgorithmIDs: algorithms,
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
}

/** What a browser needs to prove that it has one of the keys: which, the person chooses. */
export async function signInOptions(relying: Relying) {
  return generateAuthenticationOptions({ rpID: relying.id, userVerification: "required" });
}

type NewKey = Pick<Passkey, "credentialId" | "publicKey" | "counter" | "transports">;

/** The key that a browser made in answer to a challenge; undefined when the answer proves nothing. */
export async function provenNewKey(
  relying: Relying,
  challenge: string,
  response: RegistrationResponseJSON,
): Promise<NewKey | undefined> {
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: relying.origin,
      expectedRPID: relying.id,
      supportedAlgorithmIDs: algorithms,
    });
    if (!registrationInfo) return undefined;
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
    return { credentialId: id, publicKey: Buffer.from(publicKey), counter, transports };
  } catch {
    // The library says by throwing what a stranger's answer has wrong: to us it is one "no".
    return undefined;
  }
}

/** The key's new counter when the answer proves that the browser has it; undefined otherwise, also for a copied key. */
export async function provenCounter(
  relying: Relying,
  challenge: string,
  passkey: Passkey,
  response: AuthenticationResponseJSON,
): Promise<number | undefined> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: relying.origin,
      expectedRPID: relying.id,
      credential: {
        id: passkey.credentialId,
        publicKey: new Uint8Array(passkey.publicKey),
        counter: passkey.counter,
      },
    });
    return verified ? authenticationInfo.newCounter : undefined;
  } catch {
    return undefined;
  }
}
