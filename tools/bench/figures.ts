// SPDX-License-Identifier: AGPL-3.0-or-later
import { cpus, totalmem } from "node:os";

/** The time under which so many of a hundred fall. */
export function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * share) / 100))] ?? Number.NaN;
}

export function ms(time: number): string {
  return time < 10 ? time.toFixed(1) : String(Math.round(time));
}

/** A table in Markdown, its columns aligned so that it also reads in a terminal. */
export function printTable(title: string, head: string[], rows: string[][]): void {
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]!.length)));
  const line = (row: string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(" | ")} |`;
  console.log(`\n${title}\n`);
  console.log(line(head));
  console.log(`|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`);
  for (const row of rows) console.log(line(row));
}

/** On what this was measured. */
export function machine(postgres: string): string {
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${cpus()[0]?.model.trim()}, ${memory} GB, Node ${process.versions.node}, PostgreSQL ${postgres}, ${process.platform} ${process.arch}`;
}
