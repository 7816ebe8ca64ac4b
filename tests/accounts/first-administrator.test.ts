// SPDX-License-Identifier: AGPL-3.0-or-later
import { execFile, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

import { afterAll, beforeAll, expect, test, vi } from "vitest";

import { openMailServer } from "../mail-server.ts";

// The built program and the keeper's command, as they are run: npm test builds it first.
vi.setConfig({ testTimeout: 90_000 });

const server = await openMailServer();
let data: string;
let program: ChildProcess;
let address: string;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), `trama-test-${process.pid}-`));
  program = spawn(process.execPath, ["dist/main.js"], {
    env: { ...settings(), PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = (await once(program.stdout!, "data")) as [Buffer];
  address = /http:\S+/.exec(line.toString())![0];
});
afterAll(async () => {
  program.kill("SIGTERM");
  if (program.exitCode === null) await once(program, "exit");
  await rm(data, { recursive: true, force: true });
});

function settings() {
  return {
    PATH: process.env["PATH"],
    HOST: "127.0.0.1",
    TRAMA_DATA: data,
    TRAMA_DEMO: "no",
    SMTP_URL: server.url,
    MAIL_FROM: "trama@example.org",
  };
}

/** npm run administrator, beside the running program. */
async function administrator(...words: string[]) {
  const run = promisify(execFile)(process.execPath, ["scripts/administrator.ts", ...words], {
    env: { ...settings(), BASE_URL: address },
  });
  return run.catch((error: { stdout: string; stderr: string }) => error);
}

const form = (fields: Record<string, string>, cookie = ""): RequestInit => ({
  method: "POST",
  redirect: "manual",
  body: new URLSearchParams(fields),
  headers: { Origin: address, Cookie: cookie },
});
const cookieOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((line) => line.split(";")[0]!)
    .join("; ");

test("the first administrator is made at the command line, comes in once, and then by mail", async () => {
  const { stdout } = await administrator("Ada@Example.org");
  expect(stdout).toContain("ada@example.org amministra questa installazione");
  const link = /http:\S+\/entra\/\S+/.exec(stdout)![0];
  expect(link.startsWith(address)).toBe(true);

  const came = await fetch(link, form({}));
  expect(came.status).toBe(303);
  const people = await fetch(`${address}/persone`, { headers: { Cookie: cookieOf(came) } });
  expect(people.status).toBe(200);
  expect(await people.text()).toContain("ada@example.org");
  expect((await fetch(link, form({}))).status).toBe(410);

  const asked = await fetch(`${address}/entra`, form({ email: "ada@example.org" }));
  await expect.poll(() => server.arrived.length, { timeout: 20_000 }).toBe(1);
  const mail = server.arrived[0]!.source.replaceAll("=\r\n", "");
  const [mailed] = new RegExp(`${address}/entra/[\\w-]{43}`).exec(mail)!;
  expect((await fetch(mailed, form({}, cookieOf(asked)))).status).toBe(303);
});

test("what is no address is told, in the keeper's language, and makes nobody", async () => {
  const { stderr } = await administrator("ada@");
  expect(stderr).toMatch(/^«ada@» non è un indirizzo e-mail/);
  expect(stderr).not.toContain("    at ");
  expect((await administrator()).stderr).toContain("npm run administrator");
});
