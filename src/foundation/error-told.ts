// SPDX-License-Identifier: AGPL-3.0-or-later

// Their messages repeat what they could not read: a number, a date, a piece of JSON that somebody sent.
const quoting = new Set(["SyntaxError", "RangeError", "URIError"]);

/**
 * What a line for the keeper says of an error, never what a person wrote: of a database error its code and constraint,
 * because its message quotes values.
 */
export function errorTold(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: `thrown: ${typeof error}` };
  const frames = (error.stack ?? "").split("\n").filter((line) => line.trimStart().startsWith("at "));
  const stack = frames.map((line) => line.trim());
  const cause = error.cause instanceof Error ? errorTold(error.cause) : undefined;

  const database = error as { code?: unknown; severity?: unknown; constraint?: unknown; table?: unknown };
  if (database.severity !== undefined) {
    return {
      error: "database",
      code: database.code,
      constraint: database.constraint,
      table: database.table,
      stack,
    };
  }
  const told = quoting.has(error.name) ? error.name : `${error.name}: ${error.message}`;
  return { error: told, stack, cause };
}
