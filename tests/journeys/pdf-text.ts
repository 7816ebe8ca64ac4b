// SPDX-License-Identifier: AGPL-3.0-or-later
import { inflateSync } from "node:zlib";

/**
 * The words of a PDF as Chromium prints it: what a screen reader or a search finds in the file. Reads only what
 * Chromium writes (plain objects, deflated streams, fonts with a table of their letters); spaces are not kept.
 */
export function textOfPdf(pdf: Buffer): string {
  const objects = objectsOf(pdf);
  const letters = new Map<string, Map<string, string>>();
  let text = "";

  for (const { body } of objects.values()) {
    for (const [, fonts = ""] of body.matchAll(/\/Font\s*<<([^>]*)>>/g)) {
      for (const [, name = "", number = ""] of fonts.matchAll(/\/(\w+) (\d+) 0 R/g)) {
        const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(number)?.body ?? "")?.[1] ?? "";
        letters.set(name, lettersOf(objects.get(table)?.stream ?? ""));
      }
    }
  }
  for (const { stream } of objects.values()) {
    if (!/\bBT\b/.test(stream)) continue;
    let font = new Map<string, string>();
    for (const [, name, drawn] of stream.matchAll(/\/(\w+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)) {
      if (name !== undefined) font = letters.get(name) ?? new Map();
      for (const glyph of drawn?.match(/.{4}/g) ?? []) text += font.get(glyph.toUpperCase()) ?? "";
    }
  }
  return text.replaceAll(/\s/g, "");
}

type PdfObject = { body: string; stream: string };

function objectsOf(pdf: Buffer): Map<string, PdfObject> {
  const file = pdf.toString("latin1");
  const objects = new Map<string, PdfObject>();
  for (const [, number = "", body = ""] of file.matchAll(/(\d+) 0 obj\s([\s\S]*?)endobj/g)) {
    const packed = /FlateDecode[\s\S]*?stream\r?\n([\s\S]*?)\r?\nendstream/.exec(body)?.[1];
    const stream = packed === undefined ? "" : inflateSync(Buffer.from(packed, "latin1")).toString("latin1");
    objects.set(number, {
      body: packed === undefined ? body : body.slice(0, body.indexOf("stream")),
      stream,
    });
  }
  return objects;
}

/** From a font's table: the number of each glyph, in four hexadecimal digits, to what it means. */
function lettersOf(table: string): Map<string, string> {
  const letters = new Map<string, string>();
  for (const [, list = ""] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = "", letter = ""] of list.matchAll(/<(\w{4})> <(\w+)>/g))
      letters.set(glyph.toUpperCase(), fromHex(letter));

  for (const [, list = ""] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = "", to = "", first = ""] of list.matchAll(/<(\w{4})> <(\w{4})> <(\w{4})>/g))
      for (let glyph = parseInt(from, 16); glyph <= parseInt(to, 16); glyph++)
        letters.set(
          glyph.toString(16).padStart(4, "0").toUpperCase(),
          String.fromCharCode(parseInt(first, 16) + glyph - parseInt(from, 16)),
        );
  return letters;
}

function fromHex(hex: string): string {
  return String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16)));
}
