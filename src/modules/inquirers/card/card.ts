// SPDX-License-Identifier: AGPL-3.0-or-later
import { create } from "qrcode";

import { spellCode, writeCode, type Code } from "./code.ts";

/** Light modules around the code, as ISO/IEC 18004 asks. */
const quietZone = 4;

/**
 * What stands on a card. The square leads to /filo with the code after the #: browsers keep that part to themselves, so no
 * server, log or proxy is told it.
 */
export function cardOf(code: Code, baseUrl: string) {
  return {
    code: writeCode(code),
    spelled: spellCode(code),
    qr: squareOf(`${baseUrl}/filo#${code}`),
    address: `${new URL(baseUrl).host}/filo`,
  };
}

/** One SVG path with one unit a module. Level M survives a fold or a stain. */
function squareOf(address: string): { path: string; size: number } {
  const { modules } = create(address, { errorCorrectionLevel: "M" });
  const dark = Array.from({ length: modules.size }, (_, row) =>
    Array.from({ length: modules.size }, (_none, column) => (modules.get(row, column) ? column : undefined))
      .filter((column) => column !== undefined)
      .map((column) => `M${column + quietZone} ${row + quietZone}h1v1h-1z`)
      .join(""),
  );
  return { path: dark.join(""), size: modules.size + 2 * quietZone };
}
