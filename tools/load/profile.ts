// SPDX-License-Identifier: AGPL-3.0-or-later
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { installedFolder } from "../../src/foundation/installed.ts";

type Node = {
  id: number;
  callFrame: { functionName: string; url: string; lineNumber: number };
  children?: number[];
};
type Profile = { nodes: Node[]; samples: number[]; timeDeltas: number[] };

/** Where a process's time went, itself and not what it called: by folder and by function, in hundredths of its busy time. */
export type WhereTimeGoes = {
  busyShare: number;
  byFolder: [string, number][];
  byFunction: [string, number][];
};

/** Waiting, not working. */
const idle = new Set(["(idle)", "(program)"]);

/** Reads the profile that `node --cpu-prof` wrote into a folder, without its first milliseconds: starting is not serving. */
export function readProfile(folder: string, afterMs: number): WhereTimeGoes {
  const [file] = globSync("CPU.*.cpuprofile", { cwd: folder });
  if (file === undefined) throw new Error("no profile was written");
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(join(folder, file), "utf8")) as Profile;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const fileAt = filesOfBundle();
  const folders = new Map<string, number>();
  const functions = new Map<string, number>();
  let [busy, all, passed] = [0, 0, 0];
  for (const [index, id] of samples.entries()) {
    const time = timeDeltas[index]!;
    passed += time;
    if (passed / 1000 < afterMs) continue;
    const { callFrame } = byId.get(id)!;
    all += time;
    if (idle.has(callFrame.functionName)) continue;
    busy += time;
    const place = placeOf(callFrame, fileAt);
    const name = `${callFrame.functionName || "(anonymous)"} ${place}`;
    folders.set(folderOf(place), (folders.get(folderOf(place)) ?? 0) + time);
    functions.set(name, (functions.get(name) ?? 0) + time);
  }
  const ranked = (times: Map<string, number>): [string, number][] =>
    [...times]
      .toSorted(([, one], [, other]) => other - one)
      .map(([what, time]) => [what, (100 * time) / busy]);
  return { busyShare: (100 * busy) / all, byFolder: ranked(folders), byFunction: ranked(functions) };
}

/** The bundle says before each part which file it was. */
function filesOfBundle(): (line: number) => string {
  const lines = readFileSync(join(installedFolder(), "dist", "main.js"), "utf8").split("\n");
  let file = "dist/main.js";
  const files = lines.map((line) => {
    file = /^\/\/ (src\/\S+\.tsx?)$/.exec(line)?.[1] ?? file;
    return file;
  });
  return (line) => files[line] ?? file;
}

function placeOf(
  { url, functionName, lineNumber }: Node["callFrame"],
  fileAt: (line: number) => string,
): string {
  if (functionName === "(garbage collector)") return "garbage collector";
  if (url.endsWith("/dist/main.js")) return fileAt(lineNumber);
  const [, packaged] = /\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url) ?? [];
  if (packaged !== undefined) return `node_modules/${packaged}`;
  return url.startsWith("node:") ? url.split("/")[0]! : url === "" ? "V8" : url;
}

/** src/modules/directory/search/x.ts is of src/modules/directory/search. */
function folderOf(place: string): string {
  return place.startsWith("src/") ? place.split("/").slice(0, -1).join("/") : place;
}
