// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from "@simplewebauthn/server";
import { z } from "zod";

const text = z.string().max(20_000);

/** What a browser answers (WebAuthn level 3, JSON): its shape is read here, what it proves in passkey.ts. */
const response = <Inner extends z.ZodType>(inner: Inner) =>
  z.looseObject({ id: text, rawId: text, type: z.literal("public-key"), response: inner });

export const newKeyAnswer = z.object({
  id: z.uuid(),
  called: z.string().trim().max(80).default(""),
  response: z.custom<RegistrationResponseJSON>(
    (value) =>
      response(z.looseObject({ clientDataJSON: text, attestationObject: text })).safeParse(value).success,
  ),
});

export const signInAnswer = z.object({
  id: z.uuid(),
  response: z.custom<AuthenticationResponseJSON>(
    (value) =>
      response(z.looseObject({ clientDataJSON: text, authenticatorData: text, signature: text })).safeParse(
        value,
      ).success,
  ),
});

export const signInQuestion = z.object({ torna: z.string().max(2000).optional().catch(undefined) });
