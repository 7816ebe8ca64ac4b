// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";

/** What the catalogue says beside the names of the datasets. */
export const catalogueWords = inBothLanguages({
  it: {
    file: (title: string, format: string) => `${title}, ${format}`,
    hsds: "Schede intere (HSDS 3.1)",
    hsdsText:
      "Organizzazioni, luoghi, servizi e classificazioni per intero, secondo lo standard HSDS 3.1 e il profilo HSDS-IT, con le schede tolte.",
    hsdsStandard: "Human Services Data Specification 3.1, profilo HSDS-IT",
    licence: "Creative Commons Attribuzione 4.0 Internazionale (CC BY 4.0)",
    keywords: ["welfare", "servizi sociali", "welfare di comunità", "volontariato", "territorio"],
  },
  en: {
    file: (title: string, format: string) => `${title}, ${format}`,
    hsds: "Whole records (HSDS 3.1)",
    hsdsText:
      "Organizations, places, services and taxonomies in full, in the HSDS 3.1 standard and the HSDS-IT profile, with the records taken away.",
    hsdsStandard: "Human Services Data Specification 3.1, profile HSDS-IT",
    licence: "Creative Commons Attribution 4.0 International (CC BY 4.0)",
    keywords: ["welfare", "social services", "community welfare", "volunteering", "territory"],
  },
});
