// SPDX-License-Identifier: AGPL-3.0-or-later
import { recordsOf } from "../records.ts";
import { openStory } from "../story.ts";

/** Texts that only the hidden place has: no page may ever say them. */
export const secrets = [
  "via Segreta 13",
  "Casa Girasole",
  "45.1234",
  "9.1234",
  "0382 999 111",
  "dietro il mulino",
];

/** A small territory: a lab with its services, an office that tells only its municipality, a safe house. */
export async function smallWorld() {
  const story = await openStory();
  const { db } = story.house;
  const make = recordsOf(db);
  const json = JSON.stringify;

  await make.area({ code: "018110", name: "Pavia", longitude: 9.158, latitude: 45.185, patron_day: "12-09" });
  const association = await make.organization({
    name: "Associazione Il Filo",
    description: "Un’associazione di quartiere.",
    email: "ciao@filo.example",
    website: "https://filo.example",
    phones: json([{ number: "0382 111 222" }]),
    contacts: json([
      { name: "Maria Bianchi", title: "Responsabile dell’accoglienza", email: "casa@filo.example" },
    ]),
    tax_id: "90001230187",
    assured_date: "2026-03-03",
  });
  const address = (street: string) =>
    json([
      {
        address_1: street,
        city: "Pavia",
        state_province: "PV",
        postal_code: "27100",
        country: "IT",
        address_type: "physical",
      },
    ]);
  const lab = await make.place({
    name: "Laboratorio In Scala",
    organization_id: association,
    description: "Un salone, una cucina e un cortile.",
    addresses: address("via Scala 9"),
    area_code: "018110",
    longitude: 9.16,
    latitude: 45.19,
    transportation: "Autobus 3, fermata Scala",
    phones: json([{ number: "0382 333 444", description: "mattina" }]),
    contacts: json([{ name: "Luca Verdi", title: "Conduttore del laboratorio" }]),
    languages: json([{ code: "ar" }, { code: "it" }]),
    accessibility_facts: json({ wheelchair: "yes", toilet: "partly" }),
    hours: "lun-ven 9-12.30; chiuso in agosto",
    says: { places: ["laboratorio-sociale"] },
    assured_date: "2026-03-03",
  });
  const office = await make.place({
    name: "Sportello Ascolto",
    organization_id: association,
    description: "Si entra dal cortile di via Nascosta 7.",
    addresses: address("via Nascosta 7"),
    address_visibility: "area",
    area_code: "018110",
    longitude: 9.17654,
    latitude: 45.17654,
    transportation: "Scendi in via Nascosta",
  });
  const refuge = await make.place({
    name: "Casa Girasole",
    organization_id: association,
    description: "La casa sta dietro il mulino.",
    addresses: address("via Segreta 13"),
    address_visibility: "hidden",
    area_code: "018110",
    longitude: 9.1234,
    latitude: 45.1234,
    phones: json([{ number: "0382 999 111" }]),
  });
  const service = await make.service({
    name: "Aiuto compiti",
    organization_id: association,
    description: "Fare i compiti insieme, ogni pomeriggio. Con una merenda.",
    status: "active",
    application_process: "Chiama, poi passa a vedere.",
    application_url: "https://filo.example/iscriviti",
    required_documents: json([{ document: "Modulo di iscrizione", uri: "https://filo.example/modulo.pdf" }]),
    outcome_description: "Un posto fisso, tre pomeriggi a settimana.",
    conditions_description: "Prima chi abita nel quartiere.",
    eligibility_description: "Ragazze e ragazzi delle medie.",
    wait_time: "Due settimane",
    minimum_age: 11,
    maximum_age: 14,
    is_free: false,
    cost_options: json([{ option: "Tessera annuale", amount: 12, currency: "EUR" }]),
    languages: json([{ code: "it" }]),
    access_modes: ["in-person", "online"],
    phones: json([{ number: "0382 555 666" }]),
    says: { categories: ["scuola"], targets: ["famiglie"] },
    serves: ["018110"],
    at: [lab, office, refuge],
    hours: "lun, mer 15-18",
    assured_date: "2026-03-03",
  });
  const protection = await make.service({
    name: "Accoglienza protetta",
    organization_id: association,
    at: [refuge],
    phones: json([{ number: "1522" }]),
  });
  const room = await make.asset({
    name: "Sala prove",
    description: "Una stanza\n\nsenza spigoli",
    kind: "physical-structures",
    location_id: lab,
    organization_id: association,
    how_to_use: "Chiedi la chiave al conduttore.",
    is_free: true,
  });
  const cellar = await make.asset({ name: "Cantina", kind: "physical-structures", location_id: refuge });
  await make.found();
  return { ...story, make, association, lab, office, refuge, service, protection, room, cellar };
}

/** Texts in the order in which a page says them; -1 is one that it does not say. */
export function placesIn(page: string, texts: readonly string[]): number[] {
  return texts.map((text) => page.indexOf(text));
}

export function isAscending(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => number >= 0 && (index === 0 || number > numbers[index - 1]!));
}
