// SPDX-License-Identifier: AGPL-3.0-or-later
// Draws docs/architecture.svg from the imports of the code: `npm run draw`. A test says when it is no longer true.
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";

import { drawing } from "./architecture/drawing.ts";
import { needsOf } from "./architecture/imports.ts";

const root = resolve(import.meta.dirname, "..");

writeFileSync(resolve(root, "docs/architecture.svg"), drawing(needsOf(root)));
console.log("Drawn: docs/architecture.svg");
