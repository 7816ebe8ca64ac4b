// SPDX-License-Identifier: AGPL-3.0-or-later

/** A signed sheet, ready to be kept: a PDF as it came, or a picture without what the camera wrote in it. */
export type Scan = { type: "application/pdf" | "image/webp"; body: Buffer };

export type ScanMistake = "scanTooHeavy" | "scanUnknown";

/** The same limit as the database's. */
export const heaviestScanBytes = 5 * 1024 * 1024;

/** Whether a file begins as a PDF does and ends as one: its name says nothing. */
export function looksLikePdf(file: Uint8Array): boolean {
  const text = (from: number, to: number) => new TextDecoder("latin1").decode(file.subarray(from, to));
  return (
    text(0, 5) === "%PDF-" && text(Math.max(0, file.byteLength - 1024), file.byteLength).includes("%%EOF")
  );
}
