// SPDX-License-Identifier: AGPL-3.0-or-later
import { isIP } from "node:net";
import { resolve } from "node:path";

import { z } from "zod";

import { namesItself, providerIn, providerShapes } from "./config-provider.ts";
import { configWords } from "./config.words.ts";
import type { ProviderSettings } from "./foundation/open-id.ts";
import { Trouble } from "./foundation/trouble.ts";
import { languages, type Words } from "./foundation/words/words.ts";

/** What the environment says, read and checked once. */
export type Config = {
  host: string;
  /** 0 takes any free port. */
  port: number;
  /** Absolute path. */
  dataFolder: string;
  /** Where a PostgreSQL server is; undefined is the embedded one. */
  databaseUrl: string | undefined;
  /** The same database without a pooler of transactions between; undefined: DATABASE_URL is such. */
  directUrl: string | undefined;
  /** A copy of it that may be some seconds behind, for what everybody may read; undefined: all is read where it is written. */
  replicaUrl: string | undefined;
  /** Whether an empty installation loads the demonstration; undefined is the usual: yes, when it is empty. */
  demo: boolean | undefined;
  /** Public address without final slash; undefined is the one that the server ends up listening on. */
  baseUrl: string | undefined;
  /** Where the source of this version can be had; undefined is the repository that publiccode.yml names. */
  sourceUrl: string | undefined;
  /** Who answers for the data in catalogues of open data. */
  publisher: { identifier: string | undefined; email: string | undefined };
  smtpUrl: string | undefined;
  /** Who letters come from; undefined is an address at the host of BASE_URL. */
  mailFrom: string | undefined;
  sessionLimits: { idleHours: number; days: number };
  /** The word that who watches over the installation brings to /metrics; undefined: nobody is told. */
  metricsToken: string | undefined;
  /** What is written as lines of JSON: faults always (stderr), each request when asked for (stdout). */
  log: "faults" | "requests";
  /** Who else may say who somebody is; undefined: nobody. */
  provider: ProviderSettings | undefined;
};

/** Which message of config.words.ts a wrong value gets. Addresses with passwords are never repeated. */
type Mistake = Exclude<keyof typeof configWords.it, "heading">;

const shapes = {
  PORT: z.coerce.number("port").int("port").min(0, "port").max(65_535, "port").default(3000),
  HOST: z.string().refine(isHost, "host").default("127.0.0.1"),
  TRAMA_DATA: z.string().trim().min(1, "data").default("./data"),
  DATABASE_URL: z.string().refine(isUrlOf("postgres:", "postgresql:"), "databaseUrl").optional(),
  DATABASE_DIRECT_URL: z.string().refine(isUrlOf("postgres:", "postgresql:"), "directUrl").optional(),
  DATABASE_REPLICA_URL: z.string().refine(isUrlOf("postgres:", "postgresql:"), "replicaUrl").optional(),
  TRAMA_DEMO: z.enum(["yes", "no"], "demo").optional(),
  BASE_URL: z.string().refine(isUrlOf("http:", "https:"), "baseUrl").optional(),
  SOURCE_URL: z.httpUrl("sourceUrl").optional(),
  PUBLISHER_ID: z
    .string()
    .regex(/^[\w.-]{1,40}$/, "publisherId")
    .optional(),
  PUBLISHER_EMAIL: z.email("publisherEmail").optional(),
  SMTP_URL: z.string().refine(isUrlOf("smtp:", "smtps:"), "smtpUrl").optional(),
  MAIL_FROM: z.email("mailFrom").optional(),
  SESSION_IDLE_HOURS: z.coerce.number("idleHours").min(0.25, "idleHours").max(720, "idleHours").default(12),
  SESSION_DAYS: z.coerce.number("days").min(1, "days").max(90, "days").default(30),
  METRICS_TOKEN: z.string().min(24, "metricsToken").max(200, "metricsToken").optional(),
  TRAMA_LOG: z.enum(["faults", "requests"], "log").default("faults"),
  ...providerShapes,
};

/**
 * Reads the environment. An empty variable counts as one that is not there.
 * Throws a Trouble that names every mistake at once, in plain words.
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const read = z
    .object(shapes)
    .refine(namesItself, { message: "oidcClientId", path: ["OIDC_CLIENT_ID"] })
    .refine(namesDatabase, { message: "databaseUrlMissing", path: ["DATABASE_URL"] })
    .safeParse(given);
  if (!read.success) {
    throw new Trouble(inWords(read.error.issues, given));
  }
  const { PORT, HOST, TRAMA_DATA, DATABASE_URL, TRAMA_DEMO, BASE_URL, SOURCE_URL } = read.data;
  const { SMTP_URL, MAIL_FROM, SESSION_IDLE_HOURS, SESSION_DAYS } = read.data;
  return {
    host: HOST,
    port: PORT,
    dataFolder: resolve(TRAMA_DATA),
    databaseUrl: DATABASE_URL,
    directUrl: read.data.DATABASE_DIRECT_URL,
    replicaUrl: read.data.DATABASE_REPLICA_URL,
    demo: TRAMA_DEMO && TRAMA_DEMO === "yes",
    baseUrl: BASE_URL?.replace(/(?<!\/)\/+$/, ""),
    sourceUrl: SOURCE_URL,
    publisher: { identifier: read.data.PUBLISHER_ID, email: read.data.PUBLISHER_EMAIL },
    smtpUrl: SMTP_URL,
    mailFrom: MAIL_FROM,
    sessionLimits: { idleHours: SESSION_IDLE_HOURS, days: SESSION_DAYS },
    metricsToken: read.data.METRICS_TOKEN,
    log: read.data.TRAMA_LOG,
    provider: providerIn(read.data),
  };
}

/** The address to open in a browser: a server that listens everywhere is also at 127.0.0.1. */
export function addressOf(host: string, port: number): string {
  const reachable = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;

  return `http://${isIP(reachable) === 6 ? `[${reachable}]` : reachable}:${port}`;
}

/** Who letters come from: what was said, or "trama" at the host people know. */
export function senderOf({ mailFrom, baseUrl }: Pick<Config, "mailFrom" | "baseUrl">): string {
  return mailFrom ?? `trama@${URL.parse(baseUrl ?? "")?.hostname ?? "localhost"}`;
}

function inWords(issues: z.core.$ZodIssue[], given: Record<string, string | undefined>): Words<string> {
  const told = languages.map((language) => {
    const { heading, ...mistakes } = configWords[language];
    const lines = issues.map(
      ({ message, path }) => `- ${mistakes[message as Mistake](given[String(path[0])] ?? "")}`,
    );
    return [language, [heading, ...new Set(lines)].join("\n")];
  });
  return Object.fromEntries(told) as Words<string>;
}

type Addresses = Partial<Record<"DATABASE_URL" | "DATABASE_DIRECT_URL" | "DATABASE_REPLICA_URL", string>>;

/** The other two are ways to the same database. */
function namesDatabase({ DATABASE_URL, DATABASE_DIRECT_URL, DATABASE_REPLICA_URL }: Addresses): boolean {
  return DATABASE_URL !== undefined || (DATABASE_DIRECT_URL ?? DATABASE_REPLICA_URL) === undefined;
}

function isHost(text: string): boolean {
  return isIP(text) !== 0 || /^(?!-)[a-z0-9-]+(\.[a-z0-9-]+)*$/i.test(text);
}

function isUrlOf(...protocols: string[]): (text: string) => boolean {
  return (text) => {
    const url = URL.parse(text);
    if (!url || !protocols.includes(url.protocol)) return false;
    // A public address is a place, not a page or a question.
    return !url.protocol.startsWith("http") || (url.search === "" && url.hash === "" && url.pathname === "/");
  };
}
