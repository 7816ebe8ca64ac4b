// SPDX-License-Identifier: AGPL-3.0-or-later
// Fails on a known high or critical vulnerability of what runs in production. A registry that keeps no advisories is said,
// and is no failure: the check runs wherever it can.
import { spawnSync } from "node:child_process";

const { stdout } = spawnSync("npm", ["audit", "--omit=dev", "--json"], { encoding: "utf8" });
const found = JSON.parse(stdout || "{}").metadata?.vulnerabilities;
if (!found) {
  console.log("This registry answers no audit: nothing was checked.");
} else {
  console.log(
    `High: ${found.high}, critical: ${found.critical}, moderate: ${found.moderate}, low: ${found.low}.`,
  );
  if (found.high + found.critical > 0) process.exit(1);
}
