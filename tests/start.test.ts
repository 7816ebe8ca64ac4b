// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";

// The built program, as a keeper starts it: npm test builds it first.
vi.setConfig({ testTimeout: 90_000 });

let data: string;
const started = new Set<ChildProcess>();

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), `trama-test-${process.pid}-`));
});
afterEach(async () => {
  for (const program of started) if (program.exitCode === null) program.kill("SIGTERM");
  await Promise.all([...started].map(ended));
  started.clear();
});
afterAll(() => rm(data, { recursive: true, force: true }));

test("it starts on an empty folder, says where, answers, and Ctrl-C stops it with its database", async () => {
  const { program, address } = await startOn(data);

  expect((await fetch(`${address}/status`)).status).toBe(200);
  program.kill("SIGINT");
  // npm hands on the Ctrl-C that the terminal has sent already: it must not count as a second one.
  program.kill("SIGINT");
  expect(await ended(program)).toBe(0);
  expect(existsSync(join(data, "postgres", "postmaster.pid"))).toBe(false);
});

test("a second one on the same folder works beside the first, and outlives it", async () => {
  const first = await startOn(data);
  const second = await startOn(data);
  first.program.kill("SIGTERM");
  expect(await ended(first.program)).toBe(0);

  expect((await fetch(`${second.address}/status`)).status).toBe(200);
});

test("killed without mercy, it starts again", async () => {
  const first = await startOn(data);
  first.program.kill("SIGKILL");
  await ended(first.program);

  const second = await startOn(data);
  expect((await fetch(`${second.address}/status`)).status).toBe(200);
});

test("a port in use is told in plain words", async () => {
  const taken = await takePort();
  const { port } = taken.address() as { port: number };

  const said = await failing({ TRAMA_DATA: data, PORT: String(port) });
  taken.close();
  expect(said).toMatch(new RegExp(`^La porta ${port} è già usata`));
  expect(existsSync(join(data, "postgres", "postmaster.pid"))).toBe(false);
});

test("wrong settings, folders and servers are told in plain words, in the keeper's language", async () => {
  expect(await failing({ PORT: "many", TRAMA_DEMO: "perhaps" })).toMatch(/PORT[^]*TRAMA_DEMO/);
  expect(await failing({ DATABASE_URL: "postgresql://me:secret@127.0.0.1:9/trama" })).toMatch(/non risponde/);

  await writeFile(join(data, "file"), "");
  expect(await failing({ TRAMA_DATA: join(data, "file"), LANG: "en_GB.UTF-8" })).toMatch(
    /is a file, not a folder/,
  );
});

function run(env: Record<string, string>): ChildProcess {
  const clean = { PATH: process.env["PATH"], HOST: "127.0.0.1", PORT: "0", TRAMA_DEMO: "no", ...env };
  const program = spawn(process.execPath, ["dist/main.js"], {
    env: clean,
    stdio: ["ignore", "pipe", "pipe"],
  });
  started.add(program);
  return program;
}

async function startOn(folder: string) {
  const program = run({ TRAMA_DATA: folder });
  const [line] = (await Promise.race([once(program.stdout!, "data"), once(program.stderr!, "data")])) as [
    Buffer,
  ];
  const address = /http:\S+/.exec(line.toString())?.[0];

  if (!address) throw new Error(line.toString());
  return { program, address };
}

/** What a start that must fail says; it must be words, not a stack trace. */
async function failing(env: Record<string, string>): Promise<string> {
  const program = run(env);
  let said = "";
  program.stderr!.on("data", (text: Buffer) => (said += text.toString()));

  expect(await ended(program)).toBe(1);
  expect(said).not.toMatch(/\n\s+at |secret/);
  return said;
}

async function ended(program: ChildProcess): Promise<number | null> {
  if (program.exitCode === null && program.signalCode === null) await once(program, "exit");
  return program.exitCode;
}

async function takePort(): Promise<Server> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  return server;
}
