// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { ownDomains, provingDomain } from "../../src/modules/directory/owners/email-domain.ts";

const of = (website: string | null, email: string | null = null) => ownDomains({ website, email });

test("an organization’s domain is its site’s or its address’s", () => {
  expect(of("https://www.auser-pavia.example/")).toEqual(["auser-pavia.example"]);
  expect(of("auser-pavia.example/it/home", "info@auser-pavia.example")).toEqual(["auser-pavia.example"]);
  expect(of("HTTPS://Caffè.example", "a@segreteria.cooperativa.example")).toEqual([
    "xn--caff-8oa.example",
    "segreteria.cooperativa.example",
  ]);
  expect(of(null, null)).toEqual([]);
});

// It was asked in a way that took twice as long for each sign more: 300 of them would never have ended.
test("an address that goes on and on is no first page, and that is known at once", () => {
  expect(of(`https://auser.example/hom${"e.dhomehom".repeat(180)}/`)).toEqual([]);
});

test("providers, social networks, hosts of pages and public suffixes prove nothing", () => {
  for (const site of [
    "https://www.facebook.com/auserpavia",
    "https://auser.altervista.org",
    "https://auser.wordpress.com/",
    "https://sites.google.com/view/auser",
    "https://auser.blogspot.de",
    "http://www.comune.example/associazioni/auser",
    "http://www.comune.example/?p=12",
    "http://pv.it",
    "https://edu.it/",
    "http://localhost",
    "http://192.168.1.1",
    "ftp://auser.example",
    "javascript:alert(1)",
    "non un sito",
  ])
    expect(of(site), site).toEqual([]);
  for (const email of [
    "auser@gmail.com",
    "auser@libero.it",
    "auser@pec.it",
    "auser@mail.arubapec.it",
    "auser@yahoo.fr",
    "auser@hotmail.co.uk",
    "auser@live.it",
  ])
    expect(of(null, email), email).toEqual([]);
});

test("an address proves it with the same domain or a subdomain, not by looking like it", () => {
  const own = ["auser.example"];
  for (const address of ["ada@auser.example", "ada@AUSER.example", "ada@sede.pavia.auser.example"])
    expect(provingDomain(address, own), address).toBe("auser.example");
  for (const address of [
    "ada@auser.example.org",
    "ada@finto-auser.example",
    "ada@finto.example",
    "ada@example",
    "auser.example@gmail.com",
    "ada@auser.example@evil.example",
    "ada@evil.example/auser.example",
    "ada@evil.example#auser.example",
    "",
    "@auser.example",
  ])
    expect(provingDomain(address, own), address).toBeUndefined();
  expect(provingDomain("ada@auser.example", ["pavia.auser.example"])).toBeUndefined();
  expect(provingDomain("ada@gmail.com", ["gmail.com"])).toBeUndefined();
});
