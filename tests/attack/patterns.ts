// SPDX-License-Identifier: AGPL-3.0-or-later
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { parseSync, Visitor, type Expression } from "oxc-parser";

const root = join(import.meta.dirname, "../..");

/** A regular expression of ours, and a place where it stands. */
export type Pattern = { at: string; source: string; flags: string };

/** Every regular expression written in what the product runs, each once, and the places where one is built as it runs. */
export function patternsOfSource(): { written: Pattern[]; built: Pattern[] } {
  const written = new Map<string, Pattern>();
  const built: Pattern[] = [];
  const files = globSync("src/**/*.{ts,tsx}", { cwd: root }).filter((file) => !/\.test\.tsx?$/.test(file));
  for (const at of files.toSorted()) {
    const made = (callee: Expression, arguments_: readonly { type: string }[]) => {
      const [first] = arguments_ as Expression[];
      if (first && callee.type === "Identifier" && callee.name === "RegExp") {
        built.push({ at, source: withBlanks(first), flags: "" });
      }
    };
    const { program } = parseSync(at, readFileSync(join(root, at), "utf8"));
    new Visitor({
      Literal(node) {
        if (!("regex" in node)) return;
        const { pattern: source, flags } = node.regex;
        written.set(`/${source}/${flags}`, { at, source, flags });
      },
      NewExpression: ({ callee, arguments: given }) => made(callee, given),
      CallExpression: ({ callee, arguments: given }) => made(callee, given),
    }).visit(program);
  }
  return { written: [...written.values()], built };
}

/** What is built, as far as it is written: with a word for each value that comes in. */
function withBlanks(expression: Expression): string {
  if (expression.type !== "TemplateLiteral") return "word";
  return expression.quasis.map(({ value }) => value.cooked ?? "").join("word");
}
