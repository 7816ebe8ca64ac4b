// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { createApp } from "../../src/app.ts";
import type { ProviderSettings } from "../../src/foundation/open-id.ts";
import { isLevelEnough, statedBy } from "../../src/modules/accounts/providers/provider.ts";
import { browserOf, type Browser } from "../cookies.ts";
import { signIn, someAddress } from "../people.ts";
import { openStory, storyNow } from "../story.ts";
import { invitationPathIn, twoDistricts } from "./belonging-world.ts";
import { openSmallProvider } from "./small-provider.ts";

const eid = "https://attributes.eid.gov.it";
const spid = (level: number) => `https://www.spid.gov.it/SpidL${level}`;

const base = await openStory();
const small = await openSmallProvider({ clientId: "trama", clientSecret: "for-this-test" });
const settings: ProviderSettings = {
  issuer: small.issuer,
  clientId: "trama",
  clientSecret: "for-this-test",
  name: "SPID o CIE",
  scope: "openid email profile",
  levels: [spid(2)],
  claims: {
    subject: [`${eid}/fiscal_number`, "fiscal_number", "sub"],
    email: ["email", `${eid}/email`],
    name: ["name", `${eid}/name+${eid}/family_name`],
  },
  trustsEmail: false,
};
const limits = {
  reading: { requests: 1e6, withinSeconds: 1 },
  changing: { requests: 1e6, withinSeconds: 1 },
};
const story = { ...base, app: createApp(base.house, { limits, provider: settings }) };
const { db } = story.house;

/** Leaves for the provider and comes back: the last answer of ours. */
async function comeIn(browser: Browser, back = "/io"): Promise<Response> {
  const left = await browser.get(`/entra/identita?torna=${encodeURIComponent(back)}`);
  expect(left.status).toBe(302);
  return browser.get(await returnFrom(left));
}

async function returnFrom(left: Response): Promise<string> {
  const there = await fetch(left.headers.get("Location")!, { redirect: "manual" });
  const url = new URL(there.headers.get("Location")!);
  return url.pathname + url.search;
}

let count = 0;
const fiscal = () => `TINIT-PROVA${String((count += 1)).padStart(11, "0")}`;

test("who has an account comes in with a vouched address, and back into the flow", async () => {
  const ada = await signIn(story);
  small.state.who = {
    token: { sub: "a1", acr: spid(2) },
    userinfo: { email: ada.email.toUpperCase(), email_verified: true, fiscal_number: fiscal() },
  };
  const browser = browserOf(story);
  expect(await (await browser.get("/entra")).text()).toContain("Entra con SPID o CIE");
  const answer = await comeIn(browser, "/persone");
  expect([answer.status, answer.headers.get("Location")]).toEqual([303, "/persone"]);
  expect((await browser.get("/io")).status).toBe(200);

  const asked = small.asked.at(-1)!;
  expect(asked.get("code_challenge_method")).toBe("S256");
  expect(asked.get("acr_values")).toBe(spid(2));
  expect(asked.get("redirect_uri")).toBe("http://localhost/entra/identita/ritorno");
});

test("the next time the identity is enough, in the other style of claims, whatever the address", async () => {
  const ada = await signIn(story);
  const number = fiscal();
  const browser = browserOf(story);
  small.state.who = {
    token: { sub: "b1", acr: spid(2), email: ada.email, email_verified: true, fiscal_number: number },
  };
  expect((await comeIn(browser)).status).toBe(303);

  small.state.who = {
    token: { sub: "b2", acr: spid(3), [`${eid}/fiscal_number`]: number.replace("TINIT-", "") },
  };
  const other = browserOf(story);
  expect((await comeIn(other)).status).toBe(303);
  const identities = await db
    .selectFrom("accounts.outside_identity")
    .select(["subject", "level"])
    .where("person_id", "=", ada.personId)
    .execute();
  expect(identities).toEqual([{ subject: number.replace("TINIT-", ""), level: spid(3) }]);
});

test("an identity is unlinked from one's own page: it opens the account no more, and nobody unlinks another's", async () => {
  const ada = await signIn(story);
  const stranger = await signIn(story);
  const number = fiscal();
  small.state.who = { token: { sub: "u1", acr: spid(2), fiscal_number: number } };
  expect(await (await ada.get("/io")).text()).toContain("Collega SPID o CIE al tuo account");
  expect((await comeIn(ada)).status).toBe(303);
  const page = await (await ada.get("/io")).text();
  expect(page).toContain("Collegate al tuo account");
  expect(page).toContain("Con il link per e-mail entri sempre.");

  expect((await stranger.post("/io/identita/togli", { di: small.issuer })).status).toBe(404);
  const fields = { di: small.issuer };
  expect((await ada.post("/io/identita/togli", fields)).headers.get("Location")).toContain("#identita");
  expect((await ada.post("/io/identita/togli", fields)).status).toBe(404);
  expect((await ada.post("/io/identita/togli", {})).status).toBe(404);
  const again = await comeIn(browserOf(story));
  expect(again.status).toBe(403);
  expect(await (await ada.get("/io")).text()).toContain("Collega SPID o CIE al tuo account");
  const traces = await db.selectFrom("foundation.activity").select(["actor", "verb"]).execute();
  expect(traces).toContainEqual({ actor: `person:${ada.personId}`, verb: "identity.unlinked" });
});

test("an address that the provider does not vouch for opens nobody's account", async () => {
  const ada = await signIn(story);
  small.state.who = { token: { sub: "c1", acr: spid(2), email: ada.email, fiscal_number: fiscal() } };
  const answer = await comeIn(browserOf(story));
  expect(answer.status).toBe(403);
  expect(await answer.text()).toContain("nessuno ti ha invitato");
});

test("a level lower than asked for is not enough; a higher one is", async () => {
  const ada = await signIn(story);
  const claims = { sub: "d1", email: ada.email, email_verified: true, fiscal_number: fiscal() };
  small.state.who = { token: { ...claims, acr: spid(1) } };
  const low = await comeIn(browserOf(story));
  expect(low.status).toBe(403);
  expect(await low.text()).toContain("accesso più sicuro");
  small.state.who = { token: claims };
  expect((await comeIn(browserOf(story))).status).toBe(403);
  small.state.who = { token: { ...claims, acr: spid(3) } };
  expect((await comeIn(browserOf(story))).status).toBe(303);
});

test("who was invited gets an account, and comes back to the invitation", async () => {
  const { north } = await twoDistricts(db);
  const district = await signIn(story, { roles: [{ role: "district", of: north }] });
  const sent = await district.post("/persone/inviti", { ruolo: "editor", di: north });
  const path = invitationPathIn(await (await district.get(sent.headers.get("Location")!)).text());

  const email = someAddress();
  small.state.who = {
    token: { sub: "e1", acr: spid(2), email, email_verified: true, fiscal_number: fiscal(), name: "Elsa P." },
  };
  const browser = browserOf(story);
  await browser.get(path);
  const answer = await comeIn(browser, "/inviti");
  expect(answer.headers.get("Location")).toBe("/inviti");
  expect((await browser.get("/inviti")).headers.get("Location")).toBe(path);
  expect((await browser.post(path)).status).toBe(303);
  expect(await (await browser.get("/io")).text()).toContain("Elsa P.");
});

test("who is signed in links the identity; one of another account is not taken away from it", async () => {
  const ada = await signIn(story);
  const number = fiscal();
  small.state.who = { token: { sub: "f1", acr: spid(2), fiscal_number: number } };
  expect((await comeIn(ada)).status).toBe(303);
  const fresh = browserOf(story);
  expect((await comeIn(fresh)).status).toBe(303);
  expect(await (await fresh.get("/io")).text()).toContain(ada.email);

  const bea = await signIn(story);
  const refused = await comeIn(bea);
  expect(refused.status).toBe(409);
  expect(await refused.text()).toContain("di un altro account");
});

test("a way back that is used twice, in another browser, late or made up leads nowhere", async () => {
  const ada = await signIn(story);
  small.state.who = {
    token: { sub: "g1", acr: spid(2), email: ada.email, email_verified: true, fiscal_number: fiscal() },
  };
  const browser = browserOf(story);
  const back = await returnFrom(await browser.get("/entra/identita"));
  expect((await browserOf(story).get(back)).status).toBe(410);
  expect((await browser.get(back)).status).toBe(303);
  expect((await browser.get(back)).status).toBe(410);
  expect((await browser.get("/entra/identita/ritorno?code=x&state=y")).status).toBe(410);

  const slow = browserOf(story);
  const late = await returnFrom(await slow.get("/entra/identita"));
  base.setNow(storyNow.add({ minutes: 11 }));
  const answer = await slow.get(late);
  base.setNow(storyNow);
  expect(answer.status).toBe(410);
});

test("a token with a wrong signature, nonce or audience signs nobody in, nor does a refusal", async () => {
  const ada = await signIn(story);
  small.state.who = {
    token: { sub: "h1", acr: spid(2), email: ada.email, email_verified: true, fiscal_number: fiscal() },
  };
  for (const spoil of ["signature", "nonce", "audience"] as const) {
    small.state.spoil = spoil;
    const answer = await comeIn(browserOf(story));
    expect([spoil, answer.status]).toEqual([spoil, 403]);
  }
  small.state.spoil = undefined;
  small.state.refuses = true;
  const refused = await comeIn(browserOf(story));
  small.state.refuses = false;
  expect(refused.status).toBe(403);
  expect(await refused.text()).toContain("Puoi ricominciare");
});

test("a provider that is away is said plainly, and the link by e-mail stays", async () => {
  const away = createApp(base.house, { limits, provider: { ...settings, issuer: "http://127.0.0.1:1" } });
  const answer = await browserOf({ app: away, house: base.house }).get("/entra/identita");
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain("link per e-mail");
});

test("without a provider there is no such door", async () => {
  expect((await browserOf(base).get("/entra/identita")).status).toBe(404);
  expect(await (await browserOf(base).get("/entra")).text()).not.toContain("SPID");
});

test("claims are read by their map: the first that is there, joined, and an address only when vouched for", () => {
  const claims = { [`${eid}/name`]: "Rosa", [`${eid}/family_name`]: "Prova", sub: "x", email: "R@E.IT" };
  expect(statedBy(claims, settings)).toEqual({
    subject: "x",
    email: undefined,
    name: "Rosa Prova",
    level: undefined,
  });
  expect(statedBy(claims, { ...settings, trustsEmail: true })?.email).toBe("r@e.it");
  expect(statedBy({ fiscal_number: 12 }, settings)).toBeUndefined();
  expect(isLevelEnough(["urn:mace:silver"], "urn:mace:silver")).toBe(true);
  expect(isLevelEnough([spid(2)], "urn:mace:silver")).toBe(false);
  expect(isLevelEnough([], undefined)).toBe(true);
});
