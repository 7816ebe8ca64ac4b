// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test, vi } from "vitest";

import type { Role } from "../src/foundation/actor.ts";
import { browserOf, type Browser } from "./cookies.ts";
import {
  addressTo,
  doorsOf,
  holdingOf,
  kinds,
  said,
  saidBy,
  worldOf,
  type Door,
  type World,
} from "./doors.ts";
import { signIn } from "./people.ts";
import { openStory } from "./story.ts";

// Every door, for every role, with somebody new behind each: many requests.
vi.setConfig({ testTimeout: 120_000 });

const story = await openStory();
const doors = doorsOf(story.app);

async function open(browser: Browser, { method, path }: Door, world?: World): Promise<Response> {
  const address = addressTo(path, world);
  return method === "GET" ? browser.get(address) : browser.post(address);
}

const isPublic = new Set<Door>();
for (const door of doors) {
  if (saidBy(await open(browserOf(story), door)) !== "shut") isPublic.add(door);
}

/**
 * The doors that a visitor finds open. A page about one thing answers 404 here, for nothing has this identifier: its
 * door counts as open all the same, since only 401 and 403 say that it is shut. A new line is a new public page.
 */
test("a visitor opens these doors and no others", () => {
  expect([...isPublic].map(({ method, path }) => `${method} ${path}`)).toMatchInlineSnapshot(`
    [
      "GET /",
      "GET /.well-known/security.txt",
      "GET /agenda/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/iscrizione",
      "GET /bacheca",
      "GET /bacheca/stampa",
      "GET /conferma/:token{[A-Za-z0-9_-]{43}}",
      "GET /entra",
      "GET /entra/:token{[A-Za-z0-9_-]{43}}",
      "GET /entra/inviato",
      "GET /esci",
      "GET /favicon.ico",
      "GET /hsds",
      "GET /hsds/",
      "GET /hsds/dump.ndjson",
      "GET /hsds/openapi.json",
      "GET /hsds/organizations",
      "GET /hsds/organizations/:id",
      "GET /hsds/profile/hsds-it/1.0",
      "GET /hsds/profile/hsds-it/1.0/",
      "GET /hsds/profile/hsds-it/1.0/:file",
      "GET /hsds/service_at_locations",
      "GET /hsds/service_at_locations/:id",
      "GET /hsds/services",
      "GET /hsds/services/:id",
      "GET /hsds/status",
      "GET /hsds/taxonomies",
      "GET /hsds/taxonomies/:id",
      "GET /hsds/taxonomy_terms",
      "GET /hsds/taxonomy_terms/:id",
      "GET /incorpora",
      "GET /incorpora/cerca",
      "GET /incorpora/parole.json",
      "GET /incorpora/risultati.json",
      "GET /incorpora/trama.js",
      "GET /inviti",
      "GET /inviti/:token{[A-Za-z0-9_-]{43}}",
      "GET /io/addio",
      "GET /iscrizioni",
      "GET /iscrizioni/:token{[A-Za-z0-9_-]{43}}",
      "GET /iscrizioni/:token{[A-Za-z0-9_-]{43}}/date.ics",
      "GET /iscrizioni/:token{[A-Za-z0-9_-]{43}}/disdetta",
      "GET /luoghi",
      "GET /luoghi/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}",
      "GET /luoghi/mappa.json",
      "GET /metrics",
      "GET /note",
      "GET /opendata",
      "GET /opendata/catalog.jsonld",
      "GET /opendata/catalog.ttl",
      "GET /opendata/cercato-invano.csv",
      "GET /opendata/cercato-invano.csv-metadata.json",
      "GET /opendata/classificazioni.csv",
      "GET /opendata/classificazioni.csv-metadata.json",
      "GET /opendata/luoghi.csv",
      "GET /opendata/luoghi.csv-metadata.json",
      "GET /opendata/luoghi.geojson",
      "GET /opendata/organizzazioni.csv",
      "GET /opendata/organizzazioni.csv-metadata.json",
      "GET /opendata/organizzazioni.geojson",
      "GET /opendata/risorse.csv",
      "GET /opendata/risorse.csv-metadata.json",
      "GET /opendata/risorse.geojson",
      "GET /opendata/servizi.csv",
      "GET /opendata/servizi.csv-metadata.json",
      "GET /opendata/servizi.geojson",
      "GET /opendata/servizi.jsonld",
      "GET /opendata/servizi.ttl",
      "GET /opendata/servizi/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}",
      "GET /opendata/zone.csv",
      "GET /opendata/zone.csv-metadata.json",
      "GET /opendata/zone.geojson",
      "GET /organizzazioni",
      "GET /organizzazioni/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}",
      "GET /organizzazioni/mappa.json",
      "GET /registro",
      "GET /risorse",
      "GET /risorse/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}",
      "GET /risorse/mappa.json",
      "GET /rivendica/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}",
      "GET /robots.txt",
      "GET /segnala/:segment{(?:servizi|luoghi|organizzazioni|risorse)}/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}",
      "GET /segnala/luoghi/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}",
      "GET /segnala/nuovo",
      "GET /segnala/organizzazioni/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}",
      "GET /segnala/risorse/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}",
      "GET /segnala/servizi/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}",
      "GET /segnalazioni/:token{[A-Za-z0-9_-]{43}}",
      "GET /servizi",
      "GET /servizi/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}",
      "GET /servizi/mappa.json",
      "GET /status",
      "GET /territorio",
      "GET /territorio/confini.json",
      "POST /agenda/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/iscrizione",
      "POST /bacheca",
      "POST /bacheca/stampa",
      "POST /blocca",
      "POST /conferma/:token{[A-Za-z0-9_-]{43}}",
      "POST /conferma/:token{[A-Za-z0-9_-]{43}}/basta",
      "POST /entra",
      "POST /entra/:token{[A-Za-z0-9_-]{43}}",
      "POST /entra/passkey",
      "POST /entra/passkey/domanda",
      "POST /entra/sblocco",
      "POST /esci",
      "POST /hsds/organizations",
      "POST /hsds/service_at_locations",
      "POST /hsds/services",
      "POST /hsds/taxonomies",
      "POST /hsds/taxonomy_terms",
      "POST /inviti/:token{[A-Za-z0-9_-]{43}}",
      "POST /inviti/:token{[A-Za-z0-9_-]{43}}/entra",
      "POST /iscrizioni",
      "POST /iscrizioni/:token{[A-Za-z0-9_-]{43}}/accettazione",
      "POST /iscrizioni/:token{[A-Za-z0-9_-]{43}}/cancellazione",
      "POST /iscrizioni/:token{[A-Za-z0-9_-]{43}}/disdetta",
      "POST /iscrizioni/:token{[A-Za-z0-9_-]{43}}/lista",
      "POST /iscrizioni/:token{[A-Za-z0-9_-]{43}}/partecipanti",
      "POST /iscrizioni/:token{[A-Za-z0-9_-]{43}}/prima-volta",
      "POST /rivendica/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}",
      "POST /rivendica/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/codice",
      "POST /rivendica/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/entra",
      "POST /rivendica/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/ritiro",
      "POST /segnala/:segment{(?:servizi|luoghi|organizzazioni|risorse)}/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}",
      "POST /segnala/nuovo",
    ]
  `);
});

test("no door answers a visitor with a fault, in either language", async () => {
  const faults: string[] = [];
  for (const { method, path } of doors) {
    for (const prefix of ["", "/en"]) {
      const inLanguage = path === "/" && prefix ? prefix : prefix + path;
      const answer = await open(browserOf(story), { method, path: inLanguage });
      if (saidBy(answer) === "fault") faults.push(`${answer.status} ${method} ${inLanguage}`);
    }
  }
  expect(faults).toEqual([]);
});

/**
 * Who finds which private door open. Behind each are records of one district and one organization; "elsewhere" are
 * those of others. A door about a thing that this walk does not make is nobody's here: its room proves it.
 */
test("behind the doors that are shut to visitors, each role opens these", async () => {
  const openTo = new Map<string, string[]>();
  const faults: string[] = [];
  const shut = doors.filter((door) => !isPublic.has(door));
  for (const kind of kinds) {
    const [here, elsewhere] = [await worldOf(story.house.db), await worldOf(story.house.db)];
    const [role] = kind.split(" ") as [Role | "stranger"];
    const held = role === "stranger" ? [] : [holdingOf(role, kind.endsWith("elsewhere") ? elsewhere : here)];
    // Looking first: a form may take away what others look at.
    for (const door of shut.toSorted((one, other) => one.method.localeCompare(other.method))) {
      const browser = await signIn(story, { roles: held });
      const answer = saidBy(await open(browser, door, here));
      const name = `${door.method} ${door.path}`;
      if (answer === "fault") faults.push(`${kind}: ${name}`);
      if (answer === "in") openTo.set(name, [...(openTo.get(name) ?? []), kind]);
      else if (!openTo.has(name)) openTo.set(name, []);
    }
  }
  expect(faults).toEqual([]);
  const told = [...openTo].map(([door, who]) => `${door} · ${said(who)}`).toSorted();
  expect(told).toMatchInlineSnapshot(`
    [
      "GET /io · whoever is signed in",
      "GET /io/cancella · whoever is signed in",
      "GET /io/dati · whoever is signed in",
      "GET /io/dati.json · whoever is signed in",
      "GET /io/indirizzo/:token{[A-Za-z0-9_-]{43}} · whoever is signed in",
      "GET /persone · whoever is signed in",
      "GET /persone/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}} · administrator, district, organization-contact",
      "GET /persone/invita · administrator, district, organization-contact, district elsewhere, organization-contact elsewhere",
      "GET /persone/inviti/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}} · nobody, of what is here",
      "GET /persone/ruoli/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}} · administrator, district, organization-contact",
      "GET /posta · administrator",
      "GET /redazione · administrator, district, editor, volunteer, organization-contact, district elsewhere, editor elsewhere, organization-contact elsewhere",
      "GET /redazione/:segment{(?:servizi|luoghi|organizzazioni|risorse)} · administrator, district, editor, volunteer, organization-contact, district elsewhere, editor elsewhere, organization-contact elsewhere",
      "GET /redazione/:segment{(?:servizi|luoghi|organizzazioni|risorse)}/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}} · administrator, district, editor, volunteer, organization-contact",
      "GET /redazione/:segment{(?:servizi|luoghi|organizzazioni|risorse)}/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/anteprima · administrator, district, editor, volunteer, organization-contact",
      "GET /redazione/:segment{(?:servizi|luoghi|organizzazioni|risorse)}/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/riepilogo · administrator, district, editor, volunteer, organization-contact",
      "GET /redazione/:segment{(?:servizi|luoghi|organizzazioni|risorse)}/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/ritiro · administrator, district, editor, organization-contact",
      "GET /redazione/:segment{(?:servizi|luoghi|organizzazioni|risorse)}/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/storia · administrator, district, editor, volunteer, organization-contact",
      "GET /redazione/:segment{(?:servizi|luoghi|organizzazioni|risorse)}/nuova · administrator, district, editor, organization-contact, district elsewhere, editor elsewhere, organization-contact elsewhere",
      "GET /redazione/carica · administrator, district, district elsewhere",
      "GET /redazione/carica/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}} · nobody, of what is here",
      "GET /redazione/doppioni · administrator, district, editor, volunteer, organization-contact, district elsewhere, editor elsewhere, organization-contact elsewhere",
      "GET /redazione/doppioni/:segment{(?:servizi|luoghi|organizzazioni|risorse)}/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/:other{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}} · nobody, of what is here",
      "GET /redazione/doppioni/unioni/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}} · nobody, of what is here",
      "GET /redazione/insieme · administrator, district, editor, volunteer, organization-contact, district elsewhere, editor elsewhere, organization-contact elsewhere",
      "GET /redazione/parole · administrator, district, editor, district elsewhere, editor elsewhere",
      "GET /redazione/richieste · administrator, district, organization-contact, district elsewhere, organization-contact elsewhere",
      "GET /redazione/richieste/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}} · nobody, of what is here",
      "GET /redazione/segnalazioni · administrator, district, editor, organization-contact, district elsewhere, editor elsewhere, organization-contact elsewhere",
      "GET /redazione/segnalazioni/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}} · nobody, of what is here",
      "GET /redazione/temi · administrator, district, district elsewhere",
      "GET /redazione/temi/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}} · nobody, of what is here",
      "GET /redazione/territorio · administrator, district, district elsewhere",
      "GET /redazione/verifiche · administrator, district, editor, volunteer, organization-contact, district elsewhere, editor elsewhere, organization-contact elsewhere",
      "GET /redazione/verifiche/campagne · administrator, district, district elsewhere",
      "GET /redazione/verifiche/campagne/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}} · administrator, district",
      "GET /redazione/verifiche/durata · administrator, district, district elsewhere",
      "GET /redazione/verifiche/foglio · administrator, district, editor, volunteer, district elsewhere, editor elsewhere",
      "GET /redazione/verifiche/telefonate · administrator, district, editor, volunteer, district elsewhere, editor elsewhere",
      "GET /sportello · district, district elsewhere",
      "GET /sportello/contatto · district, district elsewhere",
      "GET /sportello/monitoraggio · district, district elsewhere",
      "GET /sportello/monitoraggio/cifre.csv · district, district elsewhere",
      "GET /sportello/monitoraggio/cifre.ods · district, district elsewhere",
      "GET /sportello/monitoraggio/elenco · nobody, of what is here",
      "GET /sportello/presenza · whoever is signed in",
      "GET /sportello/punti · administrator, district, organization-contact, district elsewhere, organization-contact elsewhere",
      "GET /sportello/punti/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}} · nobody, of what is here",
      "GET /sportello/punti/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/modifica · nobody, of what is here",
      "GET /sportello/punti/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/persone/:persona{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}} · nobody, of what is here",
      "GET /sportello/punti/nuovo · administrator, district, district elsewhere",
      "POST /io · whoever is signed in",
      "POST /io/accessi/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/fine · nobody, of what is here",
      "POST /io/accessi/fine · whoever is signed in",
      "POST /io/cancella · whoever is signed in",
      "POST /io/identita/togli · nobody, of what is here",
      "POST /io/indirizzo · whoever is signed in",
      "POST /io/indirizzo/:token{[A-Za-z0-9_-]{43}} · nobody, of what is here",
      "POST /io/passkey · whoever is signed in",
      "POST /io/passkey/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/togli · nobody, of what is here",
      "POST /io/passkey/domanda · whoever is signed in",
      "POST /persone/inviti · administrator, district, organization-contact, district elsewhere, organization-contact elsewhere",
      "POST /persone/inviti/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/ritiro · nobody, of what is here",
      "POST /persone/ruoli/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/fine · administrator, district, organization-contact",
      "POST /redazione/:segment{(?:servizi|luoghi|organizzazioni|risorse)}/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}} · administrator, district, editor, volunteer, organization-contact",
      "POST /redazione/:segment{(?:servizi|luoghi|organizzazioni|risorse)}/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/bozza · administrator, district, editor, volunteer, organization-contact",
      "POST /redazione/:segment{(?:servizi|luoghi|organizzazioni|risorse)}/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/bozza/ripresa · administrator, district, editor, volunteer, organization-contact",
      "POST /redazione/:segment{(?:servizi|luoghi|organizzazioni|risorse)}/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/bozza/scarto · administrator, district, editor, volunteer, organization-contact",
      "POST /redazione/:segment{(?:servizi|luoghi|organizzazioni|risorse)}/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/pubblicazione · administrator, district, editor, volunteer, organization-contact",
      "POST /redazione/:segment{(?:servizi|luoghi|organizzazioni|risorse)}/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/ripristino · nobody, of what is here",
      "POST /redazione/:segment{(?:servizi|luoghi|organizzazioni|risorse)}/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/ritiro · administrator, district, editor, organization-contact",
      "POST /redazione/carica · administrator, district, district elsewhere",
      "POST /redazione/carica/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/colonne · nobody, of what is here",
      "POST /redazione/carica/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/conferma · nobody, of what is here",
      "POST /redazione/carica/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/lascia · nobody, of what is here",
      "POST /redazione/carica/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/prova · nobody, of what is here",
      "POST /redazione/doppioni/:segment{(?:servizi|luoghi|organizzazioni|risorse)}/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/:other{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/distinte · nobody, of what is here",
      "POST /redazione/doppioni/:segment{(?:servizi|luoghi|organizzazioni|risorse)}/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/:other{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/dubbio · nobody, of what is here",
      "POST /redazione/doppioni/:segment{(?:servizi|luoghi|organizzazioni|risorse)}/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/:other{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/unione · nobody, of what is here",
      "POST /redazione/doppioni/unioni/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/separazione · nobody, of what is here",
      "POST /redazione/insieme · administrator, district, editor, district elsewhere, editor elsewhere",
      "POST /redazione/insieme/anteprima · administrator, district, editor, district elsewhere, editor elsewhere",
      "POST /redazione/parole · administrator, district, editor, district elsewhere, editor elsewhere",
      "POST /redazione/parole/prova · administrator, district, editor, district elsewhere, editor elsewhere",
      "POST /redazione/parole/togli · administrator, district, editor, district elsewhere, editor elsewhere",
      "POST /redazione/richieste/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/accoglimento · nobody, of what is here",
      "POST /redazione/richieste/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/codice · nobody, of what is here",
      "POST /redazione/richieste/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/rifiuto · nobody, of what is here",
      "POST /redazione/segnalazioni/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/accettazione · nobody, of what is here",
      "POST /redazione/segnalazioni/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/annullo · nobody, of what is here",
      "POST /redazione/segnalazioni/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/chiusura · nobody, of what is here",
      "POST /redazione/segnalazioni/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/confronto · nobody, of what is here",
      "POST /redazione/segnalazioni/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/rifiuto · nobody, of what is here",
      "POST /redazione/segnalazioni/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/scheda · nobody, of what is here",
      "POST /redazione/temi · nobody, of what is here",
      "POST /redazione/temi/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}} · nobody, of what is here",
      "POST /redazione/temi/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/ordine · nobody, of what is here",
      "POST /redazione/temi/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/togli · nobody, of what is here",
      "POST /redazione/temi/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/unione · nobody, of what is here",
      "POST /redazione/temi/unioni/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/separa · nobody, of what is here",
      "POST /redazione/territorio · administrator",
      "POST /redazione/territorio/dimostrazione · administrator",
      "POST /redazione/territorio/distretti · administrator",
      "POST /redazione/territorio/distretti/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}} · administrator, district, district elsewhere",
      "POST /redazione/verifiche/:segment{(?:servizi|luoghi|organizzazioni|risorse)}/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}} · administrator, district, editor, volunteer, organization-contact",
      "POST /redazione/verifiche/campagne · administrator, district, district elsewhere",
      "POST /redazione/verifiche/campagne/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/fine · administrator, district",
      "POST /redazione/verifiche/durata · administrator, district, district elsewhere",
      "POST /redazione/verifiche/telefonate · administrator, district, editor, volunteer, district elsewhere, editor elsewhere",
      "POST /redazione/verifiche/telefonate/:segment{(?:servizi|luoghi|organizzazioni|risorse)}/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}} · administrator, district, editor, volunteer",
      "POST /redazione/verifiche/telefonate/:segment{(?:servizi|luoghi|organizzazioni|risorse)}/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/correzione · administrator, district, editor, volunteer",
      "POST /sportello/contatto · whoever is signed in",
      "POST /sportello/contatto/bozza · whoever is signed in",
      "POST /sportello/punti · administrator, district, district elsewhere",
      "POST /sportello/punti/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}} · nobody, of what is here",
      "POST /sportello/punti/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/chiusura · nobody, of what is here",
      "POST /sportello/punti/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/mandati/:mandato{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/fine · nobody, of what is here",
      "POST /sportello/punti/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/persone/:persona{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/formazione · nobody, of what is here",
      "POST /sportello/punti/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/persone/:persona{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/mandati · nobody, of what is here",
      "POST /sportello/punti/:id{[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}/riapertura · nobody, of what is here",
    ]
  `);
});
