// SPDX-License-Identifier: AGPL-3.0-or-later
import iconv from "iconv-lite";

/** How a file was written, as it was recognized. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

export type Decoded =
  | { text: string; encoding: Encoding; isReadTwice: boolean }
  | { mistake: "file-is-spreadsheet" | "file-is-binary" | "encoding-mixed"; line: number };

/**
 * The text in the bytes of a file. UTF-8 and UTF-16 by their mark or their form; else Windows-1252, as Excel writes in
 * Italy. A file that mixes encodings is refused at the line where it does: guessing would spoil the accents.
 */
export function decodeText(bytes: Buffer): Decoded {
  // "PK" opens a zip archive: .xlsx and .ods are such.
  if (bytes.subarray(0, 4).equals(Buffer.from("PK\u0003\u0004")) || bytes.subarray(0, 4).equals(oldExcel)) {
    return { mistake: "file-is-spreadsheet", line: 0 };
  }
  const wide = wideEncoding(bytes);
  if (wide) return decoded(iconv.decode(bytes, wide), wide);
  if (bytes.includes(0)) return { mistake: "file-is-binary", line: 0 };

  const utf8 = new TextDecoder("utf-8", { fatal: true });
  try {
    return decoded(utf8.decode(bytes), "utf-8");
  } catch {
    return decodeWindows(bytes);
  }
}

const oldExcel = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** UTF-16 with its mark, or without: then every second byte of plain text is zero. */
function wideEncoding(bytes: Buffer): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const start = bytes.subarray(0, 200);
  const zeros = (parity: number) => start.filter((byte, index) => byte === 0 && index % 2 === parity).length;
  if (zeros(1) > start.length / 4 && zeros(0) === 0) return "utf-16le";
  return zeros(0) > start.length / 4 && zeros(1) === 0 ? "utf-16be" : undefined;
}

function decodeWindows(bytes: Buffer): Decoded {
  // Letters of several bytes that are right in UTF-8 do not come by chance: part of the file is UTF-8.
  const lines = bytes.toString("latin1").split("\n");
  const several = /[\u00c3\u00c5][\u0080-\u00bf]|\u00e2\u0080[\u0090-\u00a6]/;
  const broken = lines.findIndex((line) => !isUtf8(line));
  const isMixed = lines.some((line) => several.test(line) && isUtf8(line));
  // Five bytes mean nothing in Windows-1252.
  const isOther = lines.some((line) => /[\u0081\u008d\u008f\u0090\u009d]/.test(line));
  if (isMixed || isOther) return { mistake: "encoding-mixed", line: broken + 1 };
  return decoded(iconv.decode(bytes, "windows-1252"), "windows-1252");
}

function isUtf8(line: string): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(line, "latin1"));
    return true;
  } catch {
    return false;
  }
}

function decoded(text: string, encoding: Encoding): Decoded {
  // "Ã¨" is "è" read once as Windows-1252 and written again: somebody else's mistake, told.
  const isReadTwice = /Ã[\u00a0-\u00bf©¨ ²¹]|â€[™œ“”˜]/.test(text);
  return { text: text.replace(/^\uFEFF/, ""), encoding, isReadTwice };
}
