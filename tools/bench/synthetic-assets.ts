// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AssetKind } from "../../src/modules/directory/records/parts.ts";
import { properNames, things } from "./italian.ts";
import { oneOf, randomOf, rowId, whole, zipf } from "./random.ts";
import {
  anyTown,
  describe,
  kinds,
  languagesOf,
  locationsFor,
  organizationsFor,
  round,
  someDay,
} from "./synthetic.ts";
import { anyTimetable } from "./timetables.ts";

/** What a territory has beyond services: a few for each town. */
export const assetsFor = (services: number) => Math.ceil(services / 25);

/** Names of each of the seven kinds, the commonest kinds first. */
const assetNames: readonly [AssetKind, readonly string[]][] = [
  [
    "physical-structures",
    ["Sala polivalente", "Cortile coperto", "Cucina collettiva", "Palestra", "Officina"],
  ],
  ["parks-and-leisure", ["Parco", "Campo di bocce", "Orto condiviso", "Parco giochi", "Pista ciclabile"]],
  ["institutions", ["Scuola primaria", "Parrocchia", "Biblioteca", "Museo", "Liceo"]],
  [
    "skills",
    ["Chi aggiusta le biciclette", "Chi insegna a cucire", "Chi accorda pianoforti", "Chi racconta fiabe"],
  ],
  ["firms", ["Panificio", "Ferramenta", "Cooperativa agricola", "Libreria", "Farmacia"]],
  ["public-services", ["Ufficio postale", "Anagrafe", "Vigile di quartiere", "Piazzola ecologica"]],
  ["natural-resources", ["Bosco", "Fontanile", "Argine", "Filare di gelsi", "Roggia"]],
];
const anyKind = zipf(assetNames);
const anyName = zipf(properNames);

/** One in three stands in a known place, the others have a point of their own; skills belong to nobody's organization. */
export function assetAt(row: number) {
  const random = randomOf(kinds.asset, row);
  const town = anyTown(random);
  const [kind, names] = anyKind(random);
  const called = oneOf(random, names);
  const isPlaced = kind !== "natural-resources" && random() < 0.35;
  const [east, north] = [(random() + random() - 1) * 0.05, (random() + random() - 1) * 0.036];
  const services = (row + 1) * 25;
  return {
    id: rowId(kinds.asset, row),
    kind,
    name: kind === "skills" ? called : `${called} ${anyName(random)}`,
    description: describe(random, town, called, 1 + whole(random, 3)),
    organization_id:
      kind === "skills" ? null : rowId(kinds.organization, whole(random, organizationsFor(services))),
    location_id: isPlaced ? rowId(kinds.location, whole(random, locationsFor(services))) : null,
    longitude: isPlaced ? null : round(town.longitude + east),
    latitude: isPlaced ? null : round(town.latitude + north),
    area_code: town.code,
    how_to_use: random() < 0.6 ? `Chiedi a chi ha ${oneOf(random, things)}, di pomeriggio.` : null,
    is_free: random() < 0.7 ? true : null,
    phones: random() < 0.4 ? [{ number: `0300 ${String(100_000 + row).slice(0, 6)}` }] : [],
    languages: languagesOf(random, 1),
    accessibility_facts: random() < 0.4 ? { wheelchair: oneOf(random, ["yes", "partly", "no"]) } : {},
    hours: random() < 0.4 ? anyTimetable(random) : null,
    assured_date: someDay(random),
  };
}
