// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from "node:fs";

// Loaded before the product (node --import), it sets the product's clock forward or back by the milliseconds that stand
// in a file, which may change while it runs. The product itself knows nothing of it.

const file = process.env["PROOF_CLOCK"];
const trueNow = Date.now;
let shift = readShift();
setInterval(() => (shift = readShift()), 50).unref();

const TrueDate = Date;
globalThis.Date = new Proxy(TrueDate, {
  construct: (target, args: [] | [string | number | Date]) =>
    args.length === 0 ? new target(trueNow() + shift) : Reflect.construct(target, args),
});
TrueDate.now = () => trueNow() + shift;

function readShift(): number {
  try {
    return Number(readFileSync(file ?? "", "utf8")) || 0;
  } catch {
    return 0;
  }
}
