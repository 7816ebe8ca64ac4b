// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from "../../../foundation/words/words.ts";
import { datasetNames, formatsOf, pathOfDataset, type DatasetName } from "./dataset.ts";
import { opendataWords } from "./opendata.words.ts";

type File = { label: string; href: string; says: string };

/** A dataset as the page shows it. */
export type DatasetShown = { title: string; text: string; rows: string; files: File[]; columns: File };

/** Each dataset with its files, each link saying to those who hear it alone what it is. */
export function datasetsShown(counts: Record<DatasetName, number>, language: Language): DatasetShown[] {
  const words = opendataWords[language];
  return datasetNames.map((dataset) => {
    const { title, text } = words.about[dataset];
    return {
      title,
      text,
      rows: words.count(counts[dataset]),
      files: formatsOf[dataset].map((format) => ({
        label: words.formats[format],
        href: pathOfDataset(dataset, format),
        says: `${words.formats[format]}: ${title}`,
      })),
      columns: {
        label: words.columns,
        href: pathOfDataset(dataset, "csv-metadata.json"),
        says: words.columnsOf(title),
      },
    };
  });
}
