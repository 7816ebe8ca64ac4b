// SPDX-License-Identifier: AGPL-3.0-or-later
import { Hono, type Context } from "hono";

import { romeDate } from "../../../foundation/time/rome.ts";
import type { Language, Words } from "../../../foundation/words/words.ts";
import type { Env, House } from "../../../web/house.ts";
import { findAreasVersion } from "../../territories/basemap.queries.ts";
import { answerJson, refusal, unchanged } from "../hsds/answers.api.ts";
import { presentEdition } from "../hsds/dump.queries.ts";
import { licenceUri } from "../hsds/profile.ts";
import type { Question } from "../search/criteria.ts";
import { columnsOf, type Column } from "./column.ts";
import { columnWords } from "./column.words.ts";
import { csvMetadata } from "./csv-metadata.ts";
import { csvHeader, csvLine } from "./csv.ts";
import { findView, streamDataset, streamListed } from "./dataset-rows.queries.ts";
import {
  datasetNames,
  formats,
  formatsOf,
  kindOfDataset,
  pathOfDataset,
  recordDatasets,
  type DatasetName,
  type RecordDataset,
} from "./dataset.ts";
import {
  geojsonBegin,
  geojsonBetween,
  geojsonEnd,
  geojsonFeature,
  type PlacedRow,
  type Said,
} from "./geojson.ts";
import { opendataWords } from "./opendata.words.ts";
import { placedRow } from "./record-row.ts";
import { readView } from "./view.forms.ts";
import { answerFile } from "./written-files.api.ts";

/** Raised when the same records are written otherwise: who keeps a copy must ask again. */
const writingVersion = "opendata1";

/** The datasets as CSV, with what its columns mean, and as GeoJSON. Under /opendata. */
export function fileRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  for (const dataset of datasetNames) {
    web.get(`/${dataset}.csv`, (c) => csvFile(c, house, dataset));
    web.get(`/${dataset}.csv-metadata.json`, (c) => metadataFile(c, house, dataset));
    if (formatsOf[dataset].includes("geojson")) {
      web.get(`/${dataset}.geojson`, (c) => geojsonFile(c, house, dataset));
    }
  }
  return web;
}

async function csvFile(c: Context<Env>, house: House, dataset: DatasetName): Promise<Response> {
  const asked = await view(c, house, dataset);
  if (asked instanceof Response) return asked;

  const described = pathOfDataset(dataset, "csv-metadata.json") + new URL(c.req.url).search;
  c.header("Link", `<${house.baseUrl}${described}>; rel="describedby"; type="application/csvm+json"`, {
    append: true,
  });
  return answerFile(c, {
    name: `${dataset}.csv`,
    mediaType: `${formats.csv.mediaType}; header=present`,
    texts: csvTexts(columnsOf(dataset), asked.rows),
  });
}

async function geojsonFile(c: Context<Env>, house: House, dataset: DatasetName): Promise<Response> {
  const asked = await view(c, house, dataset);
  if (asked instanceof Response) return asked;

  const { name } = await house.site();
  const said: Said = {
    license: licenceUri,
    attribution: name,
    source: `${house.baseUrl}/opendata`,
    ...(asked.isMore !== undefined && { truncated: asked.isMore }),
  };
  return answerFile(c, {
    name: `${dataset}.geojson`,
    mediaType: formats.geojson.mediaType,
    texts: geojsonTexts(said, columnsOf(dataset), asked.rows),
  });
}

async function metadataFile(c: Context<Env>, house: House, dataset: DatasetName): Promise<Response> {
  const { search, searchParams } = new URL(c.req.url);
  const read = isOfRecords(dataset) ? readView(searchParams) : undefined;
  if (read && "wrong" in read) return wrongParameters(c, read.wrong);
  const known = await unchanged(c, house, writingVersion);
  if (known) return known;

  const [{ name }, { changedAt }] = await Promise.all([house.site(), presentEdition(house.db)]);
  const metadata = csvMetadata({
    url: `${dataset}.csv${search}`,
    title: inEach((language) => opendataWords[language].about[dataset].title),
    description: inEach((language) => opendataWords[language].about[dataset].text),
    licence: licenceUri,
    publisher: name,
    modified: changedAt.slice(0, 10),
    columns: columnsOf(dataset).map((column) =>
      Object.assign({ says: inEach((language) => columnWords[language][column.name]) }, column),
    ),
  });
  return answerJson(c, metadata, "application/csvm+json");
}

type Asked = { rows: AsyncGenerator<PlacedRow[]>; isMore?: boolean };

/** What of a dataset was asked for; or the answer: "not modified", "that makes no sense". */
async function view(c: Context<Env>, house: House, dataset: DatasetName): Promise<Asked | Response> {
  const { db, baseUrl } = house;
  const parameters = new URL(c.req.url).searchParams;
  if (!isOfRecords(dataset) && parameters.size > 0) return wrongParameters(c, [...parameters.keys()]);
  const read = isOfRecords(dataset) ? readView(parameters) : { question: undefined };
  if ("wrong" in read) return wrongParameters(c, read.wrong);

  const now = house.now();
  const known = await unchangedDataset(c, house, dataset, minuteOf(read.question, now));
  if (known) return known;
  if (read.question === undefined || !isOfRecords(dataset)) {
    return { rows: streamDataset(db, dataset, baseUrl) };
  }
  const kind = kindOfDataset[dataset];
  const { ids, isMore, unknownPlaces } = await findView(db, kind, read.question, now);
  if (unknownPlaces.length > 0) {
    const words = opendataWords[c.get("language")];
    return refusal(c, 400, words.wrongParameters, { detail: words.unknownPlace(unknownPlaces.join(", ")) });
  }
  return { rows: viewRows(house, dataset, ids), isMore };
}

/** "Not modified", where that is so; besides the edition of the directory each dataset has moments of its own. */
async function unchangedDataset(
  c: Context<Env>,
  house: House,
  dataset: DatasetName,
  moment: readonly string[],
): Promise<Response | undefined> {
  if (dataset === "cercato-invano") {
    // Searches in vain change with every search, and nothing begins an edition for them.
    c.header("Cache-Control", "public, max-age=3600");
    c.header("Link", `<${licenceUri}>; rel="license"`);
    return undefined;
  }
  const areas = dataset === "zone" ? [await findAreasVersion(house.db)] : [];
  return unchanged(c, house, [writingVersion, ...areas, ...moment].join("-"));
}

/** What is open changes by the minute, and no edition of the directory knows it; holidays and «today» do too. */
function minuteOf(question: Question | undefined, now: ReturnType<House["now"]>): string[] {
  const isOfNow = question?.openNow || question?.day !== undefined;
  return isOfNow ? [question?.openNow ? now.toString().slice(0, 16) : romeDate(now).toString()] : [];
}

async function* viewRows({ db, baseUrl }: House, dataset: RecordDataset, ids: readonly string[]) {
  const kind = kindOfDataset[dataset];
  for await (const records of streamListed(db, kind, ids)) {
    yield records.map((record) => placedRow(kind, record, baseUrl));
  }
}

async function* csvTexts(columns: readonly Column[], steps: AsyncGenerator<PlacedRow[]>) {
  yield csvHeader(columns);
  for await (const rows of steps) yield rows.map(({ row }) => csvLine(columns, row)).join("");
}

async function* geojsonTexts(said: Said, columns: readonly Column[], steps: AsyncGenerator<PlacedRow[]>) {
  yield geojsonBegin(said);
  let isFirst = true;
  for await (const rows of steps) {
    const features = rows.map((row) => geojsonFeature(columns, row)).join(geojsonBetween);
    if (features === "") continue;
    yield isFirst ? features : geojsonBetween + features;
    isFirst = false;
  }
  yield geojsonEnd;
}

function wrongParameters(c: Context<Env>, names: readonly string[]): Response {
  const words = opendataWords[c.get("language")];
  const parameters = names.map((name) => ({
    name: name.slice(0, 60),
    reason: words.wrong(name.slice(0, 60)),
  }));
  const detail = parameters.map(({ reason }) => reason).join(" ");
  return refusal(c, 400, words.wrongParameters, { detail, parameters });
}

function isOfRecords(dataset: DatasetName): dataset is RecordDataset {
  return (recordDatasets as readonly DatasetName[]).includes(dataset);
}

function inEach(say: (language: Language) => string): Words<string> {
  return { it: say("it"), en: say("en") };
}
