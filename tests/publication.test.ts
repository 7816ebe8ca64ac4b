// SPDX-License-Identifier: AGPL-3.0-or-later
import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";

import { drawing } from "../tools/architecture/drawing.ts";
import { needsOf } from "../tools/architecture/imports.ts";

// What is written for whoever meets the repository stays true: links, commands, names, reasons.

const root = join(import.meta.dirname, "..");
const textOf = (file: string) => readFileSync(join(root, file), "utf8");
const documents = globSync(["*.md", "LICENSES/*.md", "docs/**/*.md", "src/**/*.md"], { cwd: root });

const text = z.string().trim().min(1);
const packageJson = z
  .object({
    version: text,
    license: text,
    scripts: z.record(z.string(), text),
    dependencies: z.record(z.string(), text),
    devDependencies: z.record(z.string(), text),
    optionalDependencies: z.record(z.string(), text),
  })
  .parse(JSON.parse(textOf("package.json")));

/** The keys that publiccode.yml 0.7 requires, and the limits it sets. */
const publicCode = z.object({
  publiccodeYmlVersion: z.literal("0"),
  name: text,
  url: z.url(),
  platforms: z.array(text).min(1),
  developmentStatus: z.enum(["concept", "development", "beta", "stable", "obsolete"]),
  softwareType: z.literal("standalone/web"),
  softwareVersion: z.literal(packageJson.version),
  organisation: z.object({ uri: text, name: text }),
  supports: z.array(z.object({ id: z.string().regex(/^(alias:|https:|urn:)/) })),
  description: z.record(
    z.enum(["it", "en"]),
    z.object({
      shortDescription: text.max(150),
      longDescription: text.min(150).max(10_000),
      features: z.array(text).min(5).max(20),
      screenshots: z.array(text.refine((path) => existsSync(join(root, path)), "no such picture")),
    }),
  ),
  legal: z.object({ license: z.literal(packageJson.license), mainCopyrightOwner: text }),
  maintenance: z.object({
    type: z.enum(["internal", "community"]),
    contacts: z.array(z.object({ name: text })).min(1),
  }),
  localisation: z.object({ localisationReady: z.boolean(), availableLanguages: z.array(text).min(1) }),
  it: z.undefined("the Italian section is deprecated").optional(),
});

test("publiccode.yml has what version 0.7 requires", () => {
  expect(publicCode.safeParse(parse(textOf("publiccode.yml"))).error?.issues).toBeUndefined();
});

test("the licences are here in full", () => {
  expect(textOf("LICENSE")).toMatch(/^GNU AFFERO GENERAL PUBLIC LICENSE\nVersion 3, 19 November 2007/);
  expect(textOf("LICENSE")).toMatch(/END OF TERMS AND CONDITIONS/);
  expect(textOf("LICENSES/CC-BY-4.0.txt")).toMatch(/^Creative Commons Attribution 4\.0 International/);
});

test("every dependency has its line of reason, and no line is left of one that went", () => {
  const reasons = textOf("docs/decisions/dependencies.md");
  const named = [...reasons.matchAll(/^\| `([^`]+)` \| ([^|]{4,}) \| [^|]+ \|$/gm)].map(([, name]) => name);
  const { dependencies, devDependencies, optionalDependencies } = packageJson;
  const used = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(named.toSorted()).toEqual(used.toSorted());
});

test("commands that the documents name exist", () => {
  const unknown = documents.flatMap((file) =>
    [...textOf(file).matchAll(/\bnpm run ([a-z][a-z:-]*)/g)]
      .filter(([, name = ""]) => !packageJson.scripts[name])
      .map(([command]) => `${file}: ${command}`),
  );
  expect(unknown).toEqual([]);
});

/** A document without its examples. */
function proseOf(file: string): string {
  return textOf(file).replaceAll(/```[\s\S]*?```|`[^`\n]*`/g, "");
}

/** Titles of a document as a link names them: lower case, no punctuation, hyphens for spaces. */
function anchorsOf(file: string): string[] {
  return [...textOf(file).matchAll(/^#+ (.+)$/gm)].map(([, title = ""]) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

test("links between documents lead somewhere, and so do pictures", () => {
  const links = documents.flatMap((file) =>
    [...proseOf(file).matchAll(/\]\(([^)\s]+)\)|src="([^"]+)"/g)]
      .map(([, link, picture]) => ({ file, link: link ?? picture ?? "" }))
      .filter(({ link }) => !/^[a-z]+:/.test(link)),
  );
  expect(links.length).toBeGreaterThan(40);

  const broken = links.filter(({ file, link }) => {
    const [path = "", anchor] = link.split("#");
    const target = path ? join(dirname(file), path) : file;
    if (!existsSync(join(root, target))) return true;
    return anchor !== undefined && target.endsWith(".md") && !anchorsOf(target).includes(anchor);
  });
  expect(broken.map(({ file, link }) => `${file} → ${link}`)).toEqual([]);
});

/** What a README tells, whatever its language. */
function toldBy(file: string) {
  const readme = textOf(file);
  return {
    sections: [...readme.matchAll(/^## /gm)].length,
    commands: [...readme.matchAll(/^npm [^#\n]+/gm)].map(([command]) => command.trim()),
    variables: [...readme.matchAll(/`[A-Z_]{4,}`/g)].map(([name]) => name),
    decisions: [...readme.matchAll(/\]\((docs\/(?:decisions|performance)[^)]*)\)/g)].map(([, link]) => link),
  };
}

test("the two READMEs tell the same: as many sections, the same commands, links and variables", () => {
  expect(toldBy("README.it.md")).toEqual(toldBy("README.md"));
});

/** The variables in the first column of a document's tables. */
function variablesIn(file: string): string[] {
  const rows = [...textOf(file).matchAll(/^\| (`[A-Z_]+`(?:, `[A-Z_]+`)*) \|/gm)].map(([, names]) => names);
  const named = rows.join(" ").match(/[A-Z_]+/g) ?? [];
  return named.filter((name) => !["LANG", "LC_ALL"].includes(name));
}

test("the guide names every variable that is read, and no other; the READMEs name the first ones", () => {
  const shapes = ["src/config.ts", "src/config-provider.ts"]
    .map((file) => /const \w*[sS]hapes = \{([\s\S]*?)\n\};/.exec(textOf(file))?.[1] ?? "")
    .join("\n");
  const read = [...shapes.matchAll(/^ {2}([A-Z_]+):/gm)].map(([, name = ""]) => name);
  expect(variablesIn("docs/guides/configuration.md").toSorted()).toEqual(read.toSorted());
  for (const file of ["README.md", "README.it.md"]) {
    expect(variablesIn(file).length).toBeGreaterThan(5);
    expect(variablesIn(file).filter((name) => !read.includes(name))).toEqual([]);
  }
});

test("the glossary has a line for each table, and for no table that is gone", () => {
  const migrations = globSync("migrations/*.sql", { cwd: root }).map(textOf).join("\n");
  const tables = [...migrations.matchAll(/^CREATE TABLE ([a-z_]+\.[a-z_]+)(?! PARTITION OF)\b/gm)].map(
    ([, table]) => table,
  );
  const lines = [
    ...textOf("GLOSSARY.md").matchAll(/^\| [^|]+ \| `([a-z_]+\.[a-z_]+)` \| [^|]+ \| [^|]+ \|$/gm),
  ];
  expect(lines.map(([, table]) => table).toSorted()).toEqual(tables.toSorted());
});

test("every decision is in their list", () => {
  const decisions = globSync("docs/decisions/[0-9]*.md", { cwd: root }).map((file) => basename(file));
  const listed = textOf("docs/decisions/README.md");
  expect(decisions.filter((name) => !listed.includes(`](${name})`))).toEqual([]);
});

test("every room has its README", () => {
  const rooms = globSync("src/modules/*", { cwd: root });
  expect(rooms.filter((room) => !existsSync(join(root, room, "README.md")))).toEqual([]);
});

test("the drawing of the architecture is current", () => {
  const isCurrent = textOf("docs/architecture.svg") === drawing(needsOf(root));
  expect(isCurrent, "the imports between parts have changed: npm run draw").toBe(true);
});
