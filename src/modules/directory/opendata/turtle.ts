// SPDX-License-Identifier: AGPL-3.0-or-later
import { prefixes, type LinkedNode, type LinkedValue } from "./linked-node.ts";

/** The first lines of a Turtle document (W3C RDF 1.1). */
export function turtlePrefixes(): string {
  const lines = Object.entries(prefixes).map(([prefix, uri]) => `@prefix ${prefix}: <${uri}> .`);
  return `${lines.join("\n")}\n\n`;
}

/**
 * A node and those it holds. One that has a name is written on its own and pointed to; one without is written where it
 * stands. `written`: the names already described in this document, so that each is described once.
 */
export function turtleOf(node: LinkedNode, written: Set<string> = new Set()): string {
  const waiting: LinkedNode[] = [node];
  let text = "";
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const name = next["@id"];
    if (name !== undefined && written.has(name)) continue;
    if (name !== undefined) written.add(name);
    text += `${name === undefined ? "[]" : iri(name)} ${said(next, waiting, "  ")} .\n\n`;
  }
  return text;
}

/** What is said of a node: its types, then its properties. Named nodes met on the way go to `waiting`. */
function said(node: LinkedNode, waiting: LinkedNode[], indent: string): string {
  const types = [node["@type"]].flat().join(", ");
  const properties = Object.entries(node).flatMap(([property, value]) => {
    if (property.startsWith("@") || value === undefined) return [];
    const values = [value].flat() as readonly LinkedValue[];
    if (values.length === 0) return [];
    return [`${property} ${values.map((one) => object(one, waiting, indent)).join(", ")}`];
  });
  return [`a ${types}`, ...properties].join(` ;\n${indent}`);
}

function object(value: LinkedValue, waiting: LinkedNode[], indent: string): string {
  if (typeof value === "string") return quoted(value);
  if ("@value" in value)
    return literal(value as { "@value": string; "@language"?: string; "@type"?: string });
  if (!("@type" in value)) return iri((value as { "@id": string })["@id"]);

  const node = value as LinkedNode;
  if (node["@id"] === undefined) return `[\n${indent}  ${said(node, waiting, `${indent}  `)} ]`;
  waiting.push(node);
  return iri(node["@id"]);
}

function literal(value: { "@value": string; "@language"?: string; "@type"?: string }): string {
  const text = quoted(value["@value"]);
  if (value["@language"] !== undefined) return `${text}@${value["@language"]}`;
  return value["@type"] === undefined ? text : `${text}^^${value["@type"]}`;
}

const escapes: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  '"': '\\"',
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

function quoted(text: string): string {
  return `"${text.replaceAll(/[\\"\n\r\t]/g, (sign) => escapes[sign]!)}"`;
}

// What may not stand between the brackets is written as a URI writes it.
function iri(uri: string): string {
  return `<${uri.replaceAll(/[^\P{Cc}]|[<>"{}|^`\\ ]/gu, (sign) => encodeURIComponent(sign))}>`;
}
