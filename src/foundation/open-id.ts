// SPDX-License-Identifier: AGPL-3.0-or-later
import * as client from "openid-client";

/** An OpenID Connect provider that a body puts in front of SPID, CIE or its own accounts, as the environment says it. */
export type ProviderSettings = {
  /** Its address, where /.well-known/openid-configuration is found. */
  issuer: string;
  clientId: string;
  /** Without it the client is public, and PKCE alone protects the code. */
  clientSecret: string | undefined;
  /** What the button says: "SPID o CIE". */
  name: string;
  scope: string;
  /** Levels of assurance asked for (acr_values), the preferred first; none asks for none. */
  levels: readonly string[];
  /** For each thing we need, the claims where it may be, the first that is there counts; "a+b" joins two with a space. */
  claims: { subject: readonly string[]; email: readonly string[]; name: readonly string[] };
  /** Whether its e-mail addresses are its own word (SPID), although it does not state email_verified. */
  trustsEmail: boolean;
};

export type Claims = Readonly<Record<string, unknown>>;

/** What must come back unchanged from the browser that was sent away; kept until then. */
export type Departure = { state: string; nonce: string; verifier: string };

export type Provider = {
  /** Where to send the browser. Throws when the provider does not answer. */
  address: (departure: Departure, redirectUri: string) => Promise<URL>;
  /**
   * The claims of who comes back to `url`, from the ID token and, where there is one, the userinfo endpoint. Throws for
   * a refusal, a code that is not ours, a wrong signature, nonce or issuer.
   */
  claims: (departure: Departure, url: URL) => Promise<Claims>;
};

export function newDeparture(challengeId: string): Departure {
  const state = `${challengeId}.${client.randomState()}`;
  return { state, nonce: client.randomNonce(), verifier: client.randomPKCECodeVerifier() };
}

/** Asks the provider who it is when first needed, and again after it did not answer. */
export function openProvider(settings: ProviderSettings): Provider {
  let known: Promise<client.Configuration> | undefined;
  const configuration = () => {
    known ??= discover(settings);
    known.catch(() => (known = undefined));
    return known;
  };

  return {
    address: async ({ state, nonce, verifier }, redirectUri) =>
      client.buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: settings.scope,
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: "S256",
        ...(settings.levels.length > 0 && { acr_values: settings.levels.join(" ") }),
      }),
    claims: async ({ state, nonce, verifier }, url) => {
      const config = await configuration();
      const tokens = await client.authorizationCodeGrant(config, url, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const stated = tokens.claims() ?? { sub: "" };
      if (config.serverMetadata().userinfo_endpoint === undefined) return stated;
      const more = await client.fetchUserInfo(config, tokens.access_token, stated.sub);
      // What is signed counts more than what is answered beside it.
      return { ...more, ...stated };
    },
  };
}

async function discover({ issuer, clientId, clientSecret }: ProviderSettings) {
  const url = new URL(issuer);
  // Plain HTTP only toward this same machine: a provider being tried, or a proxy beside us.
  const isHere = url.protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  const authentication = clientSecret === undefined ? client.None() : client.ClientSecretBasic(clientSecret);
  return client.discovery(url, clientId, undefined, authentication, {
    timeout: 10,
    // The library trusts TLS for the token; a proxy between us and the provider is one more reason to check its signature.
    execute: [client.enableNonRepudiationChecks, ...(isHere ? [client.allowInsecureRequests] : [])],
  });
}
