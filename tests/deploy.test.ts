// SPDX-License-Identifier: AGPL-3.0-or-later
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { validate } from "dockerfile-utils";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const textOf = (file: string) => readFileSync(join(root, file), "utf8");
const there = (program: string) => spawnSync("sh", ["-c", `command -v ${program}`]).status === 0;

test.skipIf(!there("systemd-analyze"))("systemd finds nothing wrong with the unit", () => {
  const folder = mkdtempSync(join(tmpdir(), "trama-unit-"));
  // Only what it starts is not here: another program stands in for it.
  const unit = textOf("deploy/trama.service").replace(/^ExecStart=.*$/m, "ExecStart=/bin/true");
  writeFileSync(join(folder, "trama.service"), unit);
  const { stdout, stderr } = spawnSync("systemd-analyze", ["verify", join(folder, "trama.service")], {
    encoding: "utf8",
  });
  rmSync(folder, { recursive: true });
  // What it says of other units of the machine is not ours.
  expect(`${stdout}${stderr}`.split("\n").filter((line) => line.includes("trama.service"))).toEqual([]);
});

test("the unit starts what a build makes, as its own user, and lets it end in order", () => {
  const unit = textOf("deploy/trama.service");
  expect(unit).toMatch(/^ExecStart=\/opt\/trama\/node_modules\/\.bin\/node \/opt\/trama\/dist\/main\.js$/m);
  for (const line of [
    "User=trama",
    "NoNewPrivileges=true",
    "ProtectSystem=strict",
    "StateDirectoryMode=0700",
    "UMask=0077",
  ]) {
    expect(unit.split("\n")).toContain(line);
  }
});

test("the container file has no mistakes, copies only what is here, and runs as nobody in particular", () => {
  const file = textOf("deploy/Containerfile");
  expect(validate(file).map(({ message }) => message)).toEqual([]);
  const copied = [...file.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, names]) => names!.split(" "));
  expect(copied.filter((name) => !existsSync(join(root, name)))).toEqual([]);
  expect(file).toMatch(/^USER 10001$/m);
});

test("what the product is made of is listed: everything that runs, nothing of who develops", () => {
  execFileSync(process.execPath, [join(root, "tools", "sbom.ts")], { cwd: root });
  const bom = JSON.parse(textOf("dist/sbom.cdx.json"));
  expect(bom).toMatchObject({ bomFormat: "CycloneDX", metadata: { component: { name: "trama" } } });
  const listed = new Set(
    bom.components.map(({ name, group }: { name: string; group?: string }) =>
      group ? `${group}/${name}` : name,
    ),
  );
  const { dependencies, devDependencies } = JSON.parse(textOf("package.json"));
  expect(Object.keys(dependencies).filter((name) => !listed.has(name))).toEqual([]);
  expect(listed.has("vitest")).toBe(false);
  expect(Object.keys(devDependencies)).toContain("vitest");
});
