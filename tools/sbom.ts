// SPDX-License-Identifier: AGPL-3.0-or-later
import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

// npm run sbom: what this version is made of (CycloneDX), from the lockfile, into dist/sbom.cdx.json. npm writes the
// list; it calls the product after the folder it lies in, which is nobody's business: here it gets its own name. What
// only developers use is taken out here: asked to omit it, npm also omits what both use.

const root = join(import.meta.dirname, "..");
const run = promisify(execFile);

type Component = { name: string; "bom-ref": string; properties?: { name: string; value: string }[] };
type Bom = {
  metadata: { component: { name: string } };
  components: Component[];
  dependencies?: { ref: string; dependsOn?: string[] }[];
};
type Package = { name: string };

const asked = ["sbom", "--sbom-format=cyclonedx", "--sbom-type=application", "--package-lock-only"];
const { stdout } = await run("npm", asked, { cwd: root, maxBuffer: 64 * 1024 * 1024 });
const bom = JSON.parse(stdout) as Bom;
const { name } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as Package;
bom.metadata.component.name = name;
const isForDevelopers = ({ properties }: Component) =>
  properties?.some((property) => property.name === "cdx:npm:package:development") ?? false;
const left = new Set(bom.components.filter(isForDevelopers).map((component) => component["bom-ref"]));
bom.components = bom.components.filter((component) => !left.has(component["bom-ref"]));
bom.dependencies = bom.dependencies
  ?.filter(({ ref }) => !left.has(ref))
  .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn?.filter((one) => !left.has(one)) ?? [] }));

const file = join(root, "dist", "sbom.cdx.json");
await mkdir(join(root, "dist"), { recursive: true });
await writeFile(file, `${JSON.stringify(bom, null, 2)}\n`);
console.log(`${bom.components.length} components: ${file}`);
