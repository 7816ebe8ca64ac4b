// SPDX-License-Identifier: AGPL-3.0-or-later
import { create } from "qrcode";

/** Light modules around the code, as ISO/IEC 18004 asks. */
const quietZone = 4;

/** A code that opens an address, as one SVG path with one unit a module. Level M survives a fold or a stain. */
export function qrPath(address: string): { path: string; size: number } {
  const { modules } = create(address, { errorCorrectionLevel: "M" });
  const runs: string[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (!modules.get(row, column)) continue;
      const start = column;
      while (column < modules.size && modules.get(row, column)) column += 1;
      runs.push(`M${start + quietZone} ${row + quietZone}h${column - start}v1h-${column - start}z`);
    }
  }
  return { path: runs.join(""), size: modules.size + 2 * quietZone };
}
