// SPDX-License-Identifier: AGPL-3.0-or-later
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

import { installedFolder } from "../../src/foundation/installed.ts";
import { browserAt, type Browser } from "./browser.ts";
import type { Home } from "./product.ts";

/** Somebody who administers, made by the keeper's command and signed in by the link it prints. */
export async function administratorAt({ port, env }: Home, email: string): Promise<Browser> {
  const baseUrl = `http://127.0.0.1:${port}`;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(installedFolder(), "scripts", "administrator.ts"), email],
    { env: { PATH: process.env["PATH"], PORT: String(port), LANG: "it_IT.UTF-8", ...env } },
  );
  const link = new URL(/http:\S+/.exec(stdout)?.[0] ?? "");
  const browser = browserAt(baseUrl);
  const { status } = await browser.post(link.pathname, {});
  if (status !== 303) throw new Error(`the administrator's link answered ${status}`);
  return browser;
}
