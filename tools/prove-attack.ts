// SPDX-License-Identifier: AGPL-3.0-or-later
// Attacks an installation of its own on this machine, and nothing else: the tests of tests/attack and of every door, with
// every role and many more tries than at every test. Prints what was tried; ends with 1 when anything gave way.
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";

const { values } = parseArgs({ options: { runs: { type: "string", default: "20" } } });
const runs = Number(values.runs);
if (!Number.isSafeInteger(runs) || runs < 1)
  throw new Error("--runs N: how often each form is tried by each role");

const attacked = [
  "tests/attack",
  "tests/doors.test.ts",
  "tests/web/hostile.test.ts",
  "tests/web/slow-clients.test.ts",
  "tests/accounts",
  "src/foundation/fetching",
];
const browsers = ["**/*browser.test.ts", "**/*barriers.test.ts"].flatMap((files) => ["--exclude", files]);
const { status } = spawnSync("vitest", ["run", ...attacked, ...browsers], {
  stdio: "inherit",
  env: { ...process.env, TRAMA_ATTACK_RUNS: String(runs) },
});
process.exit(status ?? 1);
