// SPDX-License-Identifier: AGPL-3.0-or-later
import { resolve } from "node:path";

import { expect, test } from "vitest";

import { addressOf, readConfig, senderOf } from "./config.ts";
import { Trouble } from "./foundation/trouble.ts";

test("an empty environment is a working configuration", () => {
  expect(readConfig({ PORT: "" })).toEqual({
    host: "127.0.0.1",
    port: 3000,
    dataFolder: resolve("data"),
    databaseUrl: undefined,
    demo: undefined,
    baseUrl: undefined,
    sourceUrl: undefined,
    publisher: { identifier: undefined, email: undefined },
    smtpUrl: undefined,
    mailFrom: undefined,
    sessionLimits: { idleHours: 12, days: 30 },
    metricsToken: undefined,
    log: "faults",
  });
});

test("letters come from who was said, or from the host that people know", () => {
  expect(senderOf(readConfig({ MAIL_FROM: "ambito@example.it" }))).toBe("ambito@example.it");
  expect(senderOf(readConfig({ BASE_URL: "https://welfare.example.it" }))).toBe("trama@welfare.example.it");
  expect(senderOf(readConfig({}))).toBe("trama@localhost");
  expect(() => readConfig({ MAIL_FROM: "Ambito" })).toThrow("MAIL_FROM");
  expect(() => readConfig({ SESSION_DAYS: "never" })).toThrow("SESSION_DAYS");
});

test("what is given is taken, without the final slash", () => {
  const env = { PORT: "0", HOST: "::1", TRAMA_DEMO: "no", BASE_URL: "https://welfare.example.it/" };

  expect(readConfig(env)).toMatchObject({ port: 0, demo: false, baseUrl: "https://welfare.example.it" });
  const source = "https://forge.example.it/trama/tree/v1?tab=readme";
  expect(readConfig({ SOURCE_URL: source }).sourceUrl).toBe(source);
  expect(readConfig({ DATABASE_URL: "postgresql:///trama?host=/run/postgresql" }).databaseUrl).toBeDefined();
});

test("every mistake is told at once, and no password is repeated", () => {
  const env = {
    PORT: "3000x",
    HOST: "http://localhost",
    TRAMA_DATA: " ",
    TRAMA_DEMO: "maybe",
    BASE_URL: "welfare.example.it",
    DATABASE_URL: "mysql://root:secret@db/trama",
    SOURCE_URL: "see the notes",
    SMTP_URL: "secret",
  };

  const told = troubleIn(() => readConfig(env));
  expect(told.it.split("\n")).toHaveLength(9);
  for (const name of Object.keys(env)) expect(told.en).toContain(`- ${name} `);
  expect(`${told.it}${told.en}`).not.toContain("secret");
});

test.each(["-1", "65536", "80.5", "NaN", "Infinity"])("%s is no port", (PORT) => {
  expect(troubleIn(() => readConfig({ PORT })).it).toContain("PORT");
});

test.each(["https://example.it/trama", "https://example.it/?a", "ftp://example.it"])(
  "%s is no base",
  (BASE_URL) => {
    expect(troubleIn(() => readConfig({ BASE_URL })).en).toContain("BASE_URL");
  },
);

test("a server that listens everywhere is opened on this machine", () => {
  expect(addressOf("0.0.0.0", 80)).toBe("http://127.0.0.1:80");
  expect(addressOf("::1", 3000)).toBe("http://[::1]:3000");
});

function troubleIn(work: () => unknown) {
  try {
    work();
  } catch (error) {
    if (error instanceof Trouble) return error.told;
    throw error;
  }
  throw new Error("no trouble was told");
}

test("an identity provider is whole or not there", () => {
  const env = { OIDC_ISSUER: "https://login.example.it/realms/comune", OIDC_CLIENT_ID: "trama" };
  expect(readConfig(env).provider).toMatchObject({
    issuer: "https://login.example.it/realms/comune",
    clientSecret: undefined,
    scope: "openid email profile",
    levels: [],
    claims: { subject: ["sub"] },
    trustsEmail: false,
  });
  const spid = { OIDC_LEVELS: " https://www.spid.gov.it/SpidL2 ", OIDC_CLAIM_SUBJECT: "a  b" };
  expect(readConfig({ ...env, ...spid }).provider).toMatchObject({
    levels: ["https://www.spid.gov.it/SpidL2"],
    claims: { subject: ["a", "b"] },
  });
  expect(readConfig({}).provider).toBeUndefined();
  expect(troubleIn(() => readConfig({ OIDC_ISSUER: env.OIDC_ISSUER })).it).toContain("OIDC_CLIENT_ID");
  expect(troubleIn(() => readConfig({ ...env, OIDC_ISSUER: "http://login.example.it" })).en).toContain(
    "OIDC_ISSUER",
  );
});

test("ways to the database beside the first go with it, and their passwords are never repeated", () => {
  const url = "postgresql://trama:segreta@10.0.0.10:6432/trama";
  const env = {
    DATABASE_URL: url,
    DATABASE_DIRECT_URL: `${url}_direct`,
    DATABASE_REPLICA_URL: `${url}_replica`,
  };
  expect(readConfig(env)).toMatchObject({
    databaseUrl: url,
    directUrl: `${url}_direct`,
    replicaUrl: `${url}_replica`,
  });
  expect(() => readConfig({ DATABASE_REPLICA_URL: url })).toThrow(/which is missing/);
  expect(() => readConfig({ DATABASE_DIRECT_URL: url })).toThrow(/which is missing/);
  const wrong = () => readConfig({ ...env, DATABASE_REPLICA_URL: "mysql://trama:segreta@10.0.0.10/trama" });
  expect(wrong).toThrow(/DATABASE_REPLICA_URL/);
  expect(wrong).not.toThrow(/segreta/);
});
