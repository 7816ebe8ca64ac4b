// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";
import type { MappedColumn } from "./column-mapping.ts";

type MappingWords = {
  heading: (file: string, table: string, separator: string) => string;
  tables: Readonly<Record<string, string>>;
  by: Record<MappedColumn["by"], string>;
};

export const mappingWords = inBothLanguages<MappingWords>({
  it: {
    heading: (file, table, separator) => `${file}: ogni riga è ${table} (separatore «${separator}»)`,
    tables: {
      organizations: "un’organizzazione",
      locations: "un luogo",
      services: "un servizio",
      assets: "una risorsa",
    },
    by: { given: "dalla mappa", proposed: "proposto", kept: "conservato a parte", left: "lasciato fuori" },
  },
  en: {
    heading: (file, table, separator) => `${file}: each row is ${table} (separator “${separator}”)`,
    tables: {
      organizations: "an organization",
      locations: "a location",
      services: "a service",
      assets: "an asset",
    },
    by: { given: "from the mapping", proposed: "proposed", kept: "kept aside", left: "left out" },
  },
});
