// SPDX-License-Identifier: AGPL-3.0-or-later
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

export type Product = { address: string; dataFolder: string; stop: () => Promise<void> };

/**
 * Starts the built product as `npm start` does, over an empty folder, and waits until the demonstration is whole. Gone when
 * stopped.
 */
export async function startProduct(installed: string): Promise<Product> {
  const dataFolder = mkdtempSync(join(tmpdir(), "trama-pictures-"));
  const environment = { ...process.env, TRAMA_DATA: dataFolder, TRAMA_DEMO: "yes", PORT: "0", BASE_URL: "" };
  const child = spawn(process.execPath, [join(installed, "dist", "main.js")], {
    env: { ...environment, DATABASE_URL: "" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const gone = once(child, "exit");
  const stop = async () => {
    child.kill("SIGTERM");
    await gone;
    rmSync(dataFolder, { recursive: true, force: true });
  };
  let said = "";
  for await (const text of child.stdout) {
    said += String(text);
    const address = /https?:\/\/[^\s]+/.exec(said)?.[0];
    if (address) {
      await whole(address);
      return { address, dataFolder, stop };
    }
  }
  await stop();
  throw new Error(`the product did not start: ${said}`);
}

/** What is past is made after the first page. */
async function whole(address: string): Promise<void> {
  for (;;) {
    const { status, detail } = (await (await fetch(`${address}/status`)).json()) as Record<string, unknown>;
    if (status === 200 && detail === undefined) return;
    await pause(100);
  }
}
