// SPDX-License-Identifier: AGPL-3.0-or-later
import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

import { expect, test } from "vitest";

// The plan of the house as data, and the proof that the files keep to it. Changing a table here is changing the
// architecture: say why in docs/decisions.

/** Each room and the rooms it may stand on. */
const standsOn: Record<string, readonly string[]> = {
  accounts: [],
  territories: ["accounts"],
  directory: ["accounts", "territories"],
  inquirers: ["accounts", "territories"],
  spaces: ["accounts", "territories", "directory"],
  calendar: ["accounts", "territories", "directory", "spaces"],
  helpdesk: ["accounts", "territories", "directory", "inquirers", "calendar"],
  assemblies: ["accounts", "territories", "directory", "spaces", "calendar"],
  labs: ["accounts", "territories", "directory", "spaces", "calendar", "helpdesk", "assemblies"],
};

/**
 * What each kind of file may import. A file's ending says its kind; without one, in a room, it is a noun. Tests may
 * import anything.
 */
const mayImport: Record<string, readonly string[]> = {
  foundation: ["foundation", "words"],
  ui: ["ui", "words", "foundation"],
  web: ["web", "ui", "view", "words", "foundation"],
  islands: ["islands"],
  // Files directly in src put the parts together: they may see everything but pages and forms.
  roof: ["roof", "web", "ui", "routes", "api", "jobs", "noun", "queries", "actions", "words", "foundation"],

  // Sentences ("aperto fino alle 12") are composed by nouns out of their room's words.
  noun: ["noun", "words", "foundation"],
  policy: ["noun", "foundation"],
  // Only types: a word for each state of a thing, where a state without word is a type error.
  words: ["noun", "words", "foundation"],
  forms: ["noun", "forms", "words", "foundation"],
  queries: ["noun", "queries", "foundation"],
  actions: ["noun", "policy", "queries", "actions", "foundation"],
  jobs: ["actions", "queries", "foundation"],
  view: ["noun", "page", "words", "view", "ui", "foundation"],
  page: ["noun", "page", "words", "forms", "ui", "foundation"],
  routes: [
    "noun",
    "policy",
    "words",
    "forms",
    "queries",
    "actions",
    "page",
    "view",
    "routes",
    "web",
    "ui",
    "foundation",
  ],
  api: ["noun", "policy", "words", "forms", "queries", "actions", "api", "web", "foundation"],
};
const endings = /\.(policy|words|forms|queries|actions|jobs|page|view|routes|api)\.tsx?$/;

const openToOtherRooms = new Set(["noun", "queries", "actions"]);

/** From the ground up: nothing imports from a layer above its own. Files directly in src are the roof. */
const layers = ["foundation", "ui", "web", "modules", "roof"];
const drawers = /(^|\/)(utils?|helpers?|common|shared|misc|lib|index)(\/|\.tsx?$)/;
const mostLines = 300;

const root = join(import.meta.dirname, "..");
const files = globSync("src/**/*.{ts,tsx}", { cwd: root }).filter((file) => !/\.test\.tsx?$/.test(file));
const sources = globSync("{src,tests,tools,scripts}/**/*.{ts,tsx,scss,css}", { cwd: root });
const textOf = (file: string) => readFileSync(join(root, file), "utf8");

/** The room of "src/modules/directory/service.ts", here and in the other rules: "directory". */
function roomOf(file: string): string | undefined {
  return /^src\/modules\/([^/]+)\//.exec(file)?.[1];
}

function kindOf(file: string): string {
  const ending = endings.exec(file)?.[1];
  if (ending) return ending;
  return roomOf(file) ? "noun" : folderOf(file);
}

/** "foundation", "ui", "web", "islands", "modules"; "roof" for the files directly in src. */
function folderOf(file: string): string {
  return /^src\/([^/]+)\//.exec(file)?.[1] ?? "roof";
}

type Edge = { from: string; to: string; typeOnly: boolean };

/** Imports of our own files, however they are written: import, export from, import for effect, import(). */
function importsOf(from: string): Edge[] {
  const text = textOf(from);
  const statements = [...text.matchAll(/^(?:import|export)(?:( type)\b)?[^;"']*?(?:from )?"(\.[^"]+)"/gm)];
  const later = [...text.matchAll(/\bimport\(\s*()"(\.[^"]+)"/g)];
  return [...statements, ...later].map(([, typeOnly, path]) => ({
    from,
    to: relative(root, join(root, dirname(from), path!)),
    typeOnly: Boolean(typeOnly),
  }));
}

const edges = files.flatMap(importsOf);
const between = (edge: Edge) => `${edge.from} → ${edge.to}`;

test("the drawing is not empty, and every import leads to a file", () => {
  expect(edges.length).toBeGreaterThan(files.length / 2);
  const known = new Set(files);
  expect(edges.filter(({ to }) => /\.tsx?$/.test(to) && !known.has(to)).map(between)).toEqual([]);
});

test("every file is of a kind that the plan knows", () => {
  expect(files.filter((file) => !mayImport[kindOf(file)])).toEqual([]);
  expect(files.map(roomOf).filter((room) => room && !standsOn[room])).toEqual([]);
});

test("each kind of file imports only what its kind may", () => {
  const wrong = edges.filter(({ from, to }) => !mayImport[kindOf(from)]?.includes(kindOf(to)));
  expect(wrong.filter(({ to }) => /\.tsx?$/.test(to)).map(between)).toEqual([]);
});

test("everything points down: a layer knows nothing of those above", () => {
  const upward = edges.filter(
    ({ from, to }) =>
      folderOf(from) !== "islands" && layers.indexOf(folderOf(to)) > layers.indexOf(folderOf(from)),
  );
  expect(upward.map(between)).toEqual([]);
});

test("what is shown fetches nothing: views and ui take only types from the foundation", () => {
  const shown = edges.filter(
    ({ from, to }) => ["view", "ui"].includes(kindOf(from)) && kindOf(to) === "foundation",
  );
  expect(shown.filter(({ typeOnly }) => !typeOnly).map(between)).toEqual([]);

  const views = files.filter((file) => kindOf(file) === "view");
  expect(views.filter((file) => /\b(await|fetch\()|from "(kysely|pg|node:)/.test(textOf(file)))).toEqual([]);
});

test("words take only types from their room's nouns", () => {
  const taken = edges.filter(({ from, to }) => kindOf(from) === "words" && kindOf(to) === "noun");
  expect(taken.filter(({ typeOnly }) => !typeOnly).map(between)).toEqual([]);
});

test("logic lives in .ts, .tsx is for views", () => {
  const markup = files.filter((file) => file.endsWith(".tsx"));
  expect(markup.filter((file) => !["view", "ui"].includes(kindOf(file)))).toEqual([]);
});

test("islands run in browsers: no ui, no server, no node", () => {
  const islands = files.filter((file) => kindOf(file) === "islands");
  expect(islands.filter((file) => /from "(node:|hono|kysely|pg)/.test(textOf(file)))).toEqual([]);
});

test("pure files know no clock, no database, no HTTP", () => {
  const pure = files.filter((file) => ["noun", "policy", "words", "forms"].includes(kindOf(file)));
  const impure = /from "(hono|kysely|pg|node:(fs|http|net)|@hono)|Temporal\.Now|new Date\(\)|Date\.now/;
  expect(pure.filter((file) => impure.test(textOf(file)))).toEqual([]);
});

test("a room stands only on the rooms below it, and enters by their open doors", () => {
  const crossing = edges.filter(({ from, to }) => roomOf(from) && roomOf(to) && roomOf(from) !== roomOf(to));
  expect(
    crossing.filter(({ from, to }) => !standsOn[roomOf(from)!]?.includes(roomOf(to)!)).map(between),
  ).toEqual([]);
  expect(crossing.filter(({ to }) => !openToOtherRooms.has(kindOf(to))).map(between)).toEqual([]);
});

test("no room stands, through others, on itself", () => {
  const below = (room: string, seen: string[] = []): string[] =>
    seen.includes(room)
      ? [...seen, room]
      : (standsOn[room] ?? []).flatMap((under) => below(under, [...seen, room]));
  const circles = Object.keys(standsOn).filter((room) => below(room).length > 0);
  expect(circles).toEqual([]);
});

test("no file imports, through others, itself; types count", () => {
  const next = Map.groupBy(edges, ({ from }) => from);
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (file: string, path: string[]) => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(" → "));
    if (done.has(file) || path.includes(file)) return;
    for (const { to } of next.get(file) ?? []) walk(to, [...path, file]);
    done.add(file);
  };
  for (const file of files) walk(file, []);
  expect(circles).toEqual([]);
});

function isOwnTable({ file, schema }: { file: string; schema: string | undefined }): boolean {
  return roomOf(file)?.replaceAll("-", "_") === schema && ["queries", "actions"].includes(kindOf(file));
}

test("a room's tables are named only in its own queries and actions", () => {
  const schemas = Object.keys(standsOn).map((room) => room.replaceAll("-", "_"));
  const quoted = new RegExp(`["'\`](${schemas.join("|")})\\.[a-z_]+(?: as [a-z_]+)?["'\`]`, "g");
  const inSql = new RegExp(
    `\\b(?:from|join|into|update|table|only)\\s+(${schemas.join("|")})\\.[a-z_]+`,
    "gi",
  );
  const named = files
    .filter((file) => file !== "src/foundation/database/schema.ts")
    .flatMap((file) =>
      [...textOf(file).matchAll(quoted), ...textOf(file).matchAll(inSql)].map(([name, schema]) => ({
        file,
        name,
        schema,
      })),
    );
  expect(named.filter((use) => !isOwnTable(use))).toEqual([]);
});

test("only actions write", () => {
  const writing = /\.(insertInto|updateTable|deleteFrom|mergeInto)\(/;
  const rooms = files.filter((file) => roomOf(file) && kindOf(file) !== "actions");
  expect(rooms.filter((file) => writing.test(textOf(file)))).toEqual([]);
});

test("every source file says its licence, none has a default export", () => {
  const licence = /^(\/\/ |\/\* )SPDX-License-Identifier: AGPL-3\.0-or-later/;
  expect(sources.filter((file) => !licence.test(textOf(file).replace(/^#!.*\n/, "")))).toEqual([]);
  const migrations = globSync("migrations/*.sql", { cwd: root });
  expect(migrations.filter((file) => !textOf(file).startsWith("-- SPDX-License-Identifier"))).toEqual([]);
  expect(files.filter((file) => /^export default\b/m.test(textOf(file)))).toEqual([]);
});

test("no file is longer than 300 lines, and no folder is a drawer for everything", () => {
  const long = [...sources, ...files].filter((file) => textOf(file).split("\n").length > mostLines);
  expect(long.filter((file) => file !== "src/foundation/database/schema.ts")).toEqual([]);
  expect(files.filter((file) => drawers.test(file))).toEqual([]);
});
