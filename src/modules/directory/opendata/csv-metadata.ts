// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Words } from "../../../foundation/words/words.ts";
import { listSeparator, type Column } from "./column.ts";

type Described = {
  /** Of the file, relative to this one: "servizi.csv". */
  url: string;
  title: Words<string>;
  description: Words<string>;
  licence: string;
  publisher: string;
  /** YYYY-MM-DD */
  modified: string;
  columns: readonly (Column & { says: Words<string> })[];
};

/** Columns by which a line is known, where one exists. */
const keys = ["id", "code"];

/** The metadata of a CSV file, as "CSV on the Web" (W3C) reads them: what each column holds, and the licence. */
export function csvMetadata({ url, title, description, licence, publisher, modified, columns }: Described) {
  const names = new Set<string>(columns.map(({ name }) => name));
  // A term's code is its own only inside its taxonomy.
  const key = names.has("taxonomy")
    ? ["taxonomy", "code"]
    : keys.filter((name) => names.has(name)).slice(0, 1);
  return {
    "@context": ["http://www.w3.org/ns/csvw", { "@language": "it" }],
    url,
    "dc:title": inLanguages(title),
    "dc:description": inLanguages(description),
    "dc:license": { "@id": licence },
    "dc:publisher": publisher,
    "dc:modified": { "@value": modified, "@type": "xsd:date" },
    dialect: { encoding: "utf-8", delimiter: ",", quoteChar: '"', header: true, lineTerminators: ["\r\n"] },
    tableSchema: {
      ...(key.length > 0 && { primaryKey: key }),
      columns: columns.map(({ name, is, isList, isRequired, says }) => ({
        name,
        titles: name,
        datatype: is,
        ...(isList && { separator: listSeparator }),
        ...(isRequired && { required: true }),
        "dc:description": inLanguages(says),
      })),
    },
  };
}

function inLanguages({ it, en }: Words<string>) {
  return [
    { "@value": it, "@language": "it" },
    { "@value": en, "@language": "en" },
  ];
}
