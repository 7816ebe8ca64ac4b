// SPDX-License-Identifier: AGPL-3.0-or-later
// Adds up the reports of the test runs and says them in one line.
import { readFileSync } from "node:fs";

const reports = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, "utf8")));
const sum = (key) => reports.reduce((total, report) => total + report[key], 0);
console.log(
  `\n${sum("numPassedTests")} passed, ${sum("numFailedTests")} failed, ${sum("numPendingTests")} skipped`,
);
