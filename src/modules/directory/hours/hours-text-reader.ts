// SPDX-License-Identifier: AGPL-3.0-or-later
import { refuseText } from "./hours-text-mistake.ts";
import type { Token } from "./hours-text-tokens.ts";

/** Where the reading has come to. It only goes forward; `peek` looks without moving. */
export type Reader = { tokens: Token[]; at: number; length: number };

type Kind = Token["kind"];
type Of<Wanted extends Kind> = Extract<Token, { kind: Wanted }>;

export function peek(reader: Reader, ahead = 0): Token | undefined {
  return reader.tokens[reader.at + ahead];
}

export function isNext(reader: Reader, kind: Kind, ahead = 0): boolean {
  return peek(reader, ahead)?.kind === kind;
}

/** "1º" */
export function isOrdinal(reader: Reader, ahead = 0): boolean {
  const token = peek(reader, ahead);
  return token?.kind === "number" && token.ordinal;
}

/** Takes the next token when it is of one of these kinds. */
export function take<Wanted extends Kind>(reader: Reader, ...kinds: Wanted[]): Of<Wanted> | undefined {
  const token = peek(reader);
  if (!token || !isOf(token, kinds)) return undefined;
  reader.at += 1;
  return token;
}

function isOf<Wanted extends Kind>(token: Token, kinds: Wanted[]): token is Of<Wanted> {
  return kinds.some((kind) => kind === token.kind);
}

/** Stops at the next token: nobody knows what to do with it. */
export function stuck(reader: Reader): never {
  const token = peek(reader);
  if (!token) refuseText("unexpected", { from: Math.max(0, reader.length - 1), to: reader.length });
  if (token.kind === "word") refuseText("unknown-word", token);
  if (token.kind === "note") refuseText("note", token);
  if (token.kind === "working-days") refuseText("working-days", token);
  refuseText("unexpected", token);
}

/** What is written from a token up to where the reading is, for a mistake about the whole of it. */
export function since(reader: Reader, first: number): { from: number; to: number } {
  const [start, end] = [reader.tokens[first], reader.tokens[Math.max(first, reader.at - 1)]];
  return { from: start?.from ?? 0, to: end?.to ?? reader.length };
}
