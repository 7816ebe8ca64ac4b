// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";

// After `npm ci`: npm 9, which Debian 12 and 13 bring, leaves out the link to the Node that is installed as a package,
// and every script would run on the system's older one. Written for whatever Node is there, so without types.

const modules = join(import.meta.dirname ?? new URL(".", import.meta.url).pathname, "..", "node_modules");
const link = join(modules, ".bin", "node");
const installed = readdirSync(modules).find((name) => /^node-linux-(x64|arm64)$/.test(name));

if (installed && !existsSync(link)) symlinkSync(join("..", installed, "bin", "node"), link);
