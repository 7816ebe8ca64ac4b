// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Database } from "../../src/foundation/database/database.ts";
import { newId } from "../../src/foundation/uuid.ts";
import { recordsOf } from "../records.ts";
import { wednesday } from "./installation.ts";

const ids = { long: newId(), bare: newId(), arabic: newId(), lonely: newId(), asset: newId() };

/** Where what nobody designs for can be read. */
export const hardPaths: Record<string, string> = {
  "a name of two hundred letters": `/organizzazioni/${ids.long}`,
  "a service of long names and forty rules": `/servizi/${ids.arabic}`,
  "a place with nothing but a name": `/luoghi/${ids.bare}`,
  "a service with nothing but a name": `/servizi/${ids.lonely}`,
  "a thing of long words": `/risorse/${ids.asset}`,
  "a list of long and Arabic names": "/servizi?q=straordinario",
};

/** The word by which the list above finds them. */
const word = "straordinario";
const oneWord = "Precipitevolissimevolmente".repeat(8).slice(0, 200);
const address = { city: oneWord.slice(0, 60), state_province: "PV", country: "IT", address_type: "physical" };

/** Forty rules, so many that no timetable is short. */
const fortyRules = Array.from({ length: 40 }, (_, index) => {
  const day = ["lun", "mar", "mer", "gio", "ven"][index % 5];
  const hour = 6 + Math.floor(index / 5) * 2;
  return `${day} ${hour}-${hour + 1}.${index % 2 ? "15" : "30"}`;
}).join("; ");

/** Records that are too long, too empty, or written the other way round. */
export async function addHardRecords(db: Database): Promise<void> {
  const make = recordsOf(db);
  const text = JSON.stringify;

  await make.organization({
    id: ids.long,
    name: oneWord,
    description: `${word} ${oneWord} <b>e</b> & altro`,
    email: `${oneWord.slice(0, 60)}@${oneWord.slice(0, 60)}.example`,
    website: `https://${oneWord.slice(0, 60).toLowerCase()}.example/${oneWord}`,
  });
  const place = await make.place({
    name: `${word} ${"Casa di tutte le persone di questo quartiere ".repeat(4)}`,
    organization_id: ids.long,
    addresses: text([{ ...address, address_1: oneWord }]),
    area_code: "018110",
    longitude: 9.15,
    latitude: 45.18,
    hours: fortyRules,
  });
  await make.place({ id: ids.bare, name: "Senza niente" });
  await make.service({ id: ids.lonely, name: "Solo un nome", organization_id: ids.long });
  await make.service({
    id: ids.arabic,
    name: "مكتب المساعدة (الطابق الأول)",
    description: `نساعدك في ملء الأوراق. ${word}! ${oneWord}`,
    organization_id: ids.long,
    phones: text([{ number: "0382 000 999", description: oneWord }]),
    required_documents: text([{ document: oneWord }]),
    at: [place],
    hours: fortyRules,
  });
  await make.service({ name: `${word} ${oneWord}`, organization_id: ids.long, at: [place] });
  await make.asset({ id: ids.asset, name: oneWord, kind: "physical-structures", how_to_use: oneWord });
  await make.found(wednesday);
}
