// SPDX-License-Identifier: AGPL-3.0-or-later
import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { chown, mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";

import { trouble } from "../../trouble.ts";
import { folderTrouble } from "./data-folder.ts";
import { embeddedWords } from "./embedded.words.ts";
import { folderAsTold, type Place } from "./place.ts";
import { asUser } from "./server-user.ts";

/**
 * Makes a new database cluster. It is made aside and renamed when whole, so a cluster cut in the middle is never
 * taken for one; when another process made it meanwhile, theirs is kept.
 */
export async function makeCluster(place: Place): Promise<void> {
  const aside = `${place.cluster}.new-${randomUUID()}`;
  try {
    await mkdir(aside, { mode: 0o700 });
    if (place.user) await chown(aside, place.user.uid, place.user.gid);

    const { code, output } = await initdb({ ...place, cluster: aside });
    if (code !== 0) throw initTrouble(place.cluster, output);
    await rename(aside, place.cluster);
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    const madeByAnother = ["ENOTEMPTY", "EEXIST"].includes((error as NodeJS.ErrnoException).code ?? "");
    if (!madeByAnother) throw folderTrouble(dirname(place.cluster), error);
  }
}

/** Sorting is by code point: Italian order is asked where names are shown (COLLATE "it-x-icu"). */
function initdb(place: Place): Promise<{ code: number | null; output: string }> {
  const words = [
    `--pgdata=${folderAsTold(place)}`,
    "--username=trama",
    "--auth=trust",
    "--encoding=UTF8",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--locale=C",
    ...(place.settings["fsync"] === "off" ? ["--no-sync"] : []),
  ];
  return new Promise((resolve, reject) => {
    const program = spawn(join(place.native, "bin", "initdb"), words, {
      cwd: place.cluster,
      stdio: ["ignore", "pipe", "pipe"],
      ...asUser(place.user),
    });
    let output = "";
    for (const stream of [program.stdout, program.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => (output += text));
    }
    program.on("error", reject);
    program.on("close", (code) => resolve({ code, output }));
  });
}

function initTrouble(cluster: string, output: string) {
  if (/No space left|quota exceeded/i.test(output)) {
    return trouble(embeddedWords, (say) => say.noSpace(dirname(cluster)));
  }
  const reason = output.split("\n").findLast((line) => /error|fatal|could not/i.test(line)) ?? output.trim();
  return trouble(embeddedWords, (say) => say.didNotInit(cluster, reason.trim()));
}
