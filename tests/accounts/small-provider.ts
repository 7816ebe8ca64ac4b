// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash, randomUUID } from "node:crypto";

import { Hono } from "hono";
import { exportJWK, generateKeyPair, SignJWT } from "jose";

import { listen } from "../browser.ts";

type Who = {
  /** Said in the ID token, beside what the protocol asks for. */
  token: Record<string, unknown>;
  /** Said by the userinfo endpoint. */
  userinfo?: Record<string, unknown>;
};

type Code = { nonce: string; challenge: string; redirectUri: string; who: Who };

/**
 * An OpenID Connect provider of a few lines: whoever comes is `who`, without a password. It checks what a provider
 * checks (client, redirect, PKCE, a code used once) and signs with a key of its own; `spoil` makes it lie.
 */
export async function openSmallProvider({
  clientId,
  clientSecret,
}: {
  clientId: string;
  clientSecret: string;
}) {
  const { publicKey, privateKey } = await generateKeyPair("ES256");
  const stranger = await generateKeyPair("ES256");
  const web = new Hono();
  const codes = new Map<string, Code>();
  const asked: URLSearchParams[] = [];
  const state = {
    who: { token: { sub: "nobody" } } as Who,
    refuses: false,
    spoil: undefined as "signature" | "nonce" | "audience" | undefined,
  };
  const issuer = await listen(web);

  web.get("/.well-known/openid-configuration", (c) =>
    c.json({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
      userinfo_endpoint: `${issuer}/userinfo`,
      response_types_supported: ["code"],
      subject_types_supported: ["public"],
      id_token_signing_alg_values_supported: ["ES256"],
      code_challenge_methods_supported: ["S256"],
    }),
  );
  web.get("/jwks", async (c) =>
    c.json({ keys: [{ ...(await exportJWK(publicKey)), kid: "one", alg: "ES256" }] }),
  );

  web.get("/authorize", (c) => {
    const query = new URL(c.req.url).searchParams;
    asked.push(query);
    const back = new URL(query.get("redirect_uri") ?? "");
    back.searchParams.set("state", query.get("state") ?? "");
    if (state.refuses) {
      back.searchParams.set("error", "access_denied");
      return c.redirect(back.href);
    }
    const code = randomUUID();
    codes.set(code, {
      nonce: query.get("nonce") ?? "",
      challenge: query.get("code_challenge") ?? "",
      redirectUri: query.get("redirect_uri") ?? "",
      who: state.who,
    });
    back.searchParams.set("code", code);
    return c.redirect(back.href);
  });

  web.post("/token", async (c) => {
    const form = new URLSearchParams(await c.req.text());
    const code = codes.get(form.get("code") ?? "");
    codes.delete(form.get("code") ?? "");
    const proof = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    const isRight =
      code?.challenge === proof &&
      code.redirectUri === form.get("redirect_uri") &&
      clientIn(c.req.header("authorization") ?? "") === `${clientId}:${clientSecret}`;
    if (!isRight) return c.json({ error: "invalid_grant" }, 400);

    const { sub = "nobody", ...claims } = code.who.token;
    const idToken = await new SignJWT({ ...claims, nonce: state.spoil === "nonce" ? "another" : code.nonce })
      .setProtectedHeader({ alg: "ES256", kid: "one" })
      .setIssuer(issuer)
      .setSubject(String(sub))
      .setAudience(state.spoil === "audience" ? "somebody-else" : clientId)
      .setIssuedAt()
      .setExpirationTime("5m")
      .sign(state.spoil === "signature" ? stranger.privateKey : privateKey);
    const accessToken = randomUUID();
    known.set(accessToken, { sub, ...code.who.userinfo });
    return c.json({ access_token: accessToken, token_type: "Bearer", expires_in: 300, id_token: idToken });
  });

  const known = new Map<string, Record<string, unknown>>();
  web.get("/userinfo", (c) => {
    const claims = known.get((c.req.header("authorization") ?? "").replace("Bearer ", ""));
    return claims ? c.json(claims) : c.json({ error: "invalid_token" }, 401);
  });

  return { issuer, state, asked };
}

/** RFC 6749, section 2.3.1: each half is form-encoded before the whole is written in base64. */
function clientIn(authorization: string): string {
  const pair = Buffer.from(authorization.replace(/^Basic /, ""), "base64").toString();
  return pair.split(":").map(decodeURIComponent).join(":");
}
