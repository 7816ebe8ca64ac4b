// SPDX-License-Identifier: AGPL-3.0-or-later
import { plain } from "./gathering.ts";

/** Tables that a CSV file can be about. */
export const csvRoles = ["organizations", "locations", "services", "assets"] as const;
export type CsvRole = (typeof csvRoles)[number];

/** Columns that HSDS names and nobody calls otherwise. */
const unchangedNames = {
  alert: ["alert"],
  interpretation_services: ["interpretation services"],
  application_url: ["application url"],
  accreditations: ["accreditations"],
  licenses: ["licenses"],
  assurer_email: ["assurer email"],
  external_identifier: ["external identifier"],
  external_identifier_type: ["external identifier type"],
  uri: ["uri"],
  logo: ["logo"],
  tax_status: ["tax status"],
} as const;

/** What a column can hold, and the headers by which people call it (plain letters, words apart by a space). */
export const columnNames = {
  id: ["id", "uuid", "identifier", "codice", "identificativo"],
  name: ["name", "nome", "denominazione", "titolo", "title", "ragione sociale"],
  alternate_name: ["alternate name", "alternative name", "altro nome", "sigla", "acronimo", "nome breve"],
  description: ["description", "descrizione", "cosa fa", "attivita", "note", "presentazione"],
  email: ["email", "e mail", "mail", "posta elettronica", "indirizzo email", "indirizzo mail"],
  url: ["url", "website", "web", "sito", "sito web", "sito internet", "pagina web", "link"],
  phones: [
    "phones",
    "phone",
    "number",
    "telefono",
    "telefoni",
    "tel",
    "cellulare",
    "numero di telefono",
    "recapito telefonico",
    "phone number",
  ],
  address: ["address", "indirizzo", "indirizzo completo", "full address"],
  address_1: ["address 1", "via", "via e numero", "indirizzo e civico", "street"],
  house_number: ["civico", "numero civico", "n civico"],
  address_2: ["address 2", "presso"],
  city: ["city", "comune", "citta", "municipality", "town", "localita", "nome comune"],
  postal_code: ["postal code", "postcode", "zip", "zip code", "cap", "codice postale"],
  state_province: ["state province", "province", "provincia", "prov", "state", "sigla provincia"],
  country: ["country", "nazione", "paese", "stato"],
  area_code: ["area code", "istat", "codice istat", "istat code", "cod istat"],
  latitude: ["latitude", "lat", "latitudine", "y"],
  longitude: ["longitude", "lon", "lng", "long", "longitudine", "x"],
  coordinates: ["coordinates", "coordinate", "posizione", "latlon", "lat lon", "geo"],
  transportation: ["transportation", "come arrivare", "mezzi", "mezzi pubblici"],
  hours: [
    "hours",
    "orari",
    "orario",
    "orari di apertura",
    "orario di apertura",
    "apertura",
    "opening hours",
    "quando",
  ],
  status: ["status", "stato del servizio"],
  minimum_age: ["minimum age", "min age", "eta minima", "eta da", "da anni"],
  maximum_age: ["maximum age", "max age", "eta massima", "eta a", "a anni"],
  ages: ["ages", "age", "eta", "fascia di eta", "fascia eta"],
  is_free: ["is free", "free", "gratuito", "gratis", "gratuita"],
  fees_description: [
    "fees description",
    "fees",
    "cost",
    "costo",
    "costi",
    "tariffa",
    "prezzo",
    "quanto costa",
  ],
  languages: ["languages", "language", "lingue", "lingua", "lingue parlate"],
  categories: ["categories", "category", "categoria", "categorie", "ambito", "area tematica", "tema", "temi"],
  targets: [
    "targets",
    "target",
    "destinatari",
    "a chi e rivolto",
    "utenza",
    "beneficiari",
    "a chi si rivolge",
  ],
  places: ["places", "tipo di luogo", "tipologia di luogo"],
  access_modes: ["access modes", "modalita di accesso", "modalita"],
  eligibility_description: ["eligibility description", "eligibility", "requisiti", "chi puo accedere"],
  application_process: ["application process", "come fare", "come si accede", "come accedere", "accesso"],
  required_documents: ["required documents", "documenti", "documenti necessari", "cosa serve"],
  wait_time: ["wait time", "tempi", "tempi di attesa", "attesa"],
  conditions_description: ["conditions description", "condizioni"],
  outcome_description: ["outcome description", "cosa si ottiene"],
  service_areas: [
    "service areas",
    "service area",
    "area servita",
    "territorio servito",
    "comuni serviti",
    "zona servita",
  ],
  assured_date: ["assured date", "verificato il", "data verifica", "aggiornato il", "data aggiornamento"],
  organization_id: [
    "organization id",
    "organization uuid",
    "organisation id",
    "id ente",
    "codice ente",
    "id organizzazione",
  ],
  organization_name: [
    "organization name",
    "organization",
    "organisation",
    "ente",
    "organizzazione",
    "associazione",
    "nome ente",
    "gestore",
    "ente gestore",
    "nome organizzazione",
  ],
  location_ids: [
    "location ids",
    "location id",
    "location uuid",
    "id luogo",
    "id luoghi",
    "id sede",
    "id sedi",
    "codice sede",
  ],
  location_name: [
    "location name",
    "location",
    "luogo",
    "sede",
    "nome luogo",
    "nome sede",
    "dove",
    "locations",
    "luoghi",
    "sedi",
  ],
  kind: ["kind", "tipo di risorsa", "tipo risorsa"],
  how_to_use: ["how to use", "come si usa", "come usarla"],
  wheelchair: ["wheelchair", "accessibile", "accessibilita", "accesso disabili", "accessibile in carrozzina"],
  tax_code: ["tax code", "tax id", "codice fiscale", "cf", "partita iva", "c f"],
  year_incorporated: ["year incorporated", "anno di fondazione", "anno fondazione"],
  legal_status: ["legal status", "forma giuridica", "natura giuridica"],
  location_type: ["location type"],
  address_visibility: ["address visibility"],
  parent_organization_id: ["parent organization id"],
  ...unchangedNames,
} as const satisfies Record<string, readonly string[]>;

export type ColumnField = keyof typeof columnNames;

const fieldOf = new Map<string, ColumnField>(
  Object.entries(columnNames).flatMap(([field, names]) =>
    names.map((name) => [name, field as ColumnField] as const),
  ),
);

/** Words before a header that say of what it speaks: "location_name", "nome_ente" has none. */
const roleWords: Readonly<Record<string, CsvRole>> = {
  organization: "organizations",
  organisation: "organizations",
  org: "organizations",
  ente: "organizations",
  associazione: "organizations",
  location: "locations",
  luogo: "locations",
  sede: "locations",
  service: "services",
  servizio: "services",
  asset: "assets",
  risorsa: "assets",
};

/** Words that, alone, are the name of the thing itself: a column "servizio" in a list of services. */
const ownName: Readonly<Record<CsvRole, readonly string[]>> = {
  organizations: [
    "ente",
    "organizzazione",
    "associazione",
    "organization",
    "organisation",
    "nome ente",
    "nome organizzazione",
  ],
  locations: ["luogo", "sede", "location", "nome luogo", "nome sede"],
  services: ["servizio", "service", "nome servizio", "prestazione"],
  assets: ["risorsa", "asset", "nome risorsa"],
};

/** What a column of a file about `role` most likely holds; undefined when its header says nothing known. */
export function fieldCalled(header: string, role: CsvRole): ColumnField | undefined {
  const said = plain(header);
  if (ownName[role].includes(said)) return "name";
  const [first = "", ...rest] = said.split(" ");
  const other = roleWords[first];
  const bare = rest.join(" ");
  if (other === role && rest.length > 0) return fieldOf.get(bare) ?? fieldOf.get(said);
  return fieldOf.get(said);
}

const fileWords: readonly (readonly [RegExp, CsvRole])[] = [
  [/servi[cz]/, "services"],
  [/organi[sz]|\benti\b|\bente\b|associazion|cooperativ/, "organizations"],
  [/location|luogh|luogo|\bsed[ei]\b|places|centri|spazi/, "locations"],
  [/asset|risors/, "assets"],
];

/** What a file is about: by its name, else by its headers. */
export function roleOf(file: string, header: readonly string[]): CsvRole | undefined {
  const name = plain(
    file
      .split(/[/\\]/)
      .at(-1)
      ?.replace(/\.[^.]*$/, "") ?? "",
  );
  const byName = fileWords.find(([words]) => words.test(name))?.[1];
  if (byName) return byName;

  const said = header.map(plain);
  const byOwnName = (["services", "assets", "locations"] as const).find((role) =>
    said.some(
      (one) =>
        ownName[role].includes(one) ||
        (roleWords[one.split(" ")[0] ?? ""] === role && /(id|uuid|name)$/.test(one)),
    ),
  );
  if (byOwnName) return byOwnName;
  const fields = new Set(said.map((one) => fieldOf.get(one)));
  if (!fields.has("name")) return undefined;
  if (fields.has("organization_name") || fields.has("organization_id")) return "services";
  if (
    ["address", "address_1", "city", "latitude", "coordinates"].some((field) =>
      fields.has(field as ColumnField),
    )
  )
    return "locations";
  return fields.has("tax_code") || fields.has("legal_status") ? "organizations" : undefined;
}
