// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { keeper } from "../../src/foundation/actor.ts";
import { readCommand } from "../../src/modules/directory/import/command.ts";
import {
  nothingRead,
  readBytes,
  readTogether,
} from "../../src/modules/directory/import/file-reading.forms.ts";
import { importGathered } from "../../src/modules/directory/import/import.actions.ts";
import { reportLines } from "../../src/modules/directory/import/report-lines.ts";
import { openStory } from "../story.ts";

const { house, get } = await openStory();

function feature(istat: string, west: number, more: Record<string, unknown> = {}) {
  const [east, south, north] = [west + 0.1, 45, 45.1];
  return {
    type: "Feature",
    properties: { istat, name: `Comune ${istat}`, ...more },
    geometry: {
      type: "Polygon",
      coordinates: [
        [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ],
      ],
    },
  };
}

async function load(collection: object, source?: string) {
  const into = nothingRead({ source });
  await readBytes(Buffer.from(JSON.stringify(collection)), "comuni.geojson", new Map(), into);
  const read = readTogether(into, () => undefined);
  return importGathered(house.db, keeper, read, {}, house.now());
}

const collection = (...features: object[]) => ({ type: "FeatureCollection", features });
const sources = async () => {
  const map = (await (await get("/territorio/confini.json")).json()) as { about: { sources: string[] } };
  return map.about.sources;
};

test("boundaries without a source are loaded, and told with what to do", async () => {
  const report = await load(collection(feature("018110", 9.1), feature("018001", 9.3)));
  expect(report.boundariesWithoutSource).toBe(2);
  expect(reportLines(report, "it").join("\n")).toContain('--source "© ISTAT, CC BY 4.0"');
  expect(await sources()).toEqual([]);
});

test("the same file again with a source puts it below the map and on the page of the territory", async () => {
  const report = await load(collection(feature("018110", 9.1), feature("018001", 9.3)), "© ISTAT, CC BY 4.0");
  expect(report.counts.areas).toMatchObject({ added: 0, changed: 2 });
  expect(report.boundariesWithoutSource).toBe(0);
  expect(await sources()).toEqual(["© ISTAT, CC BY 4.0"]);
  expect(await (await get("/territorio")).text()).toContain("Fonte dei confini: © ISTAT, CC BY 4.0.");
});

test("a feature's own source wins over the keeper's, and the keeper's over the file's", async () => {
  const named = feature("018002", 9.5, { source: "Rilievo del Comune" });
  const file = { ...collection(named, feature("018003", 9.7)), attribution: "© Qualcuno", licence: "CC0" };
  await load(file);
  expect(await sources()).toEqual(["Rilievo del Comune", "© ISTAT, CC BY 4.0", "© Qualcuno, CC0"]);
  await load(file, "© ISTAT, CC BY 4.0");
  expect(await sources()).toEqual(["Rilievo del Comune", "© ISTAT, CC BY 4.0"]);
});

test("the source of a sketch does not become the source of the survey that replaces it", async () => {
  await load(collection(feature("018004", 9.9, { is_schematic: true, source: "Schizzo" })));
  const report = await load(collection(feature("018004", 9.9)));
  expect(report.boundariesWithoutSource).toBe(1);
  expect(await sources()).not.toContain("Schizzo");
});

test("the command reads the source", () => {
  expect(readCommand(["comuni.geojson", "--source", " © ISTAT "], {})).toMatchObject({ source: "© ISTAT" });
});
