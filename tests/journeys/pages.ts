// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BrowserContext } from "playwright-core";

import { idFrom } from "../../src/foundation/uuid.ts";
import { tokenOf, writePins, type Pin } from "../../src/modules/directory/pinboard/pin.ts";
import { pinboardCookie } from "../../src/web/frame.ts";
import { known } from "./installation.ts";

const pins: Pin[] = [
  { kind: "service", id: idIn(known.service) },
  { kind: "place", id: idIn(known.place) },
  { kind: "asset", id: idIn(known.asset) },
  { kind: "organization", id: idIn(known.organization) },
];

/** Every page that a visitor can open, with what makes it look otherwise. In Italian; /en before it is English. */
export const publicPages: Record<string, string> = {
  home: "/",
  services: "/servizi",
  "services found": "/servizi?q=bolleta&vicino=Pavia&gratis=1",
  "services open now": "/servizi?vicino=Pavia&aperto=ora",
  "services on a map": "/servizi?vicino=Pavia&vista=mappa",
  "nothing found": "/servizi?q=parrucchiere&vicino=Pavia&lingua=uk",
  "a place nobody knows": "/servizi?q=casa&vicino=Atlantide",
  places: "/luoghi",
  organizations: "/organizzazioni",
  assets: "/risorse",
  "a service": known.service,
  "a place": known.place,
  "an organization": known.organization,
  "an asset": known.asset,
  "an organization that may be yours": known.organization.replace("/organizzazioni/", "/rivendica/"),
  "the pinboard": "/bacheca",
  "a full pinboard": "/bacheca?piena=1",
  "a shared pinboard": `/bacheca?schede=${pins.map(tokenOf).join(",")}`,
  "a shared pinboard of nothing": "/bacheca?schede=x",
  "a sheet to print": "/bacheca/stampa",
  "a sheet in large print": "/bacheca/stampa?grande=1",
  territory: "/territorio",
  "figures of the desks": "/territorio/sportelli",
  "figures of the labs": "/laboratori/numeri",
  "open data": "/opendata",
  "the search for other sites": "/incorpora",
  "the search inside another page": "/incorpora/cerca?q=bolletta&vicino=Pavia",
  "the agenda": "/agenda",
  "a month of the agenda": "/agenda?vista=mese",
  "the agenda on a map": "/agenda?vista=mappa",
  "the agenda with filters": "/agenda?quando=settimana&gratis=1&famiglie=1&eta=8",
  "the agenda of a place": `${known.place}/agenda`,
  "an activity": `/agenda/${idFrom("demonstration-activity", "1c90e669-7fa5-5186-8f6c-92b42dab8250 Compiti e merenda")}`,
  "an activity to propose": "/agenda/proponi",
  "a proposal that is no more": `/agenda/proposte/${"x".repeat(43)}`,
  "the agenda for other sites": "/agenda/incorpora",
  "the agenda inside another page": "/incorpora/agenda",
  "a programme to print": "/agenda/stampa",
  "an agenda to follow": "/agenda/segui",
  "a desk without a line": "/sportello/senza-rete",
  "presences without a line": "/redazione/laboratori/senza-rete",
  "something missing": "/segnala/nuovo",
  "what may be wrong": `/segnala${known.service}`,
  "wrong hours": `/segnala${known.service}?cosa=hours`,
  "wrong contacts": `/segnala${known.place}?cosa=contacts`,
  "a report that is no more": `/segnalazioni/${"x".repeat(43)}`,
  "a registration, by its code": "/iscrizioni",
  "a registration that is no more": `/iscrizioni/${"x".repeat(43)}`,
  "the diary of a lab": `/laboratori/${idFrom("demonstration-lab", "crosione")}/diario`,
  "a lab to follow": `/laboratori/${idFrom("demonstration-lab", "crosione")}/segui`,
  "a lab for somebody": "/laboratori?interesse=meeting&so=repair&vicino=Pavia",
  "a theme to follow": "/segui",
  "what one follows, no more": `/seguo/${"x".repeat(43)}`,
  spaces: "/spazi",
  "spaces for many people": "/spazi?persone=90",
  "spaces to bring back": "/spazi/recupero",
  "help networks of a lab": "/laboratori/3703cbe0-bdbf-5102-9031-93d717352879/reti",
  "a help network": `/reti/${idFrom("demonstration-network", "spesa-in-bici")}`,
  "to join a help network": `/reti/${idFrom("demonstration-network", "spesa-in-bici")}/partecipa`,
  "people nearby beside services": "/servizi?q=spesa&vicino=Pavia",
  practices: "/pratiche",
  "practices of a theme": "/pratiche?tema=spesa",
  "a practice that was copied": `/pratiche/${idFrom("demonstration-practice", "spesa-in-bici")}`,
  "a practice to copy": `/pratiche/${idFrom("demonstration-practice", "spesa-in-bici")}/copiata`,
  labs: "/laboratori",
  agreements: "/patti",
  "an agreement": `/patti/${idFrom("demonstration-agreement", "giardino-scala")}`,
  "the labs together": "/agora",
  "a lab": `/laboratori/${idFrom("demonstration-lab", "crosione")}`,
  "a lab in many places": `/laboratori/${idFrom("demonstration-lab", "travaco")}`,
  "the agenda of a lab": `/agenda?lab=${idFrom("demonstration-lab", "in-scala")}`,
  assemblies: "/assemblee",
  "an assembly": `/assemblee/${idFrom("demonstration-assembly", "in-scala")}`,
  "a point to propose": `/assemblee/${idFrom("demonstration-assembly", "in-scala")}/proponi`,
  "asking to join": `/assemblee/${idFrom("demonstration-assembly", "in-scala")}/entra`,
  "a proposal by its code": "/assemblee/proposte?codice=222",
  "what became of decisions": `/assemblee/${idFrom("demonstration-assembly", "in-scala")}/decisioni`,
  "decisions of all assemblies": "/agora/decisioni",
  "minutes of a meeting": `/riunioni/${idFrom("demonstration-meeting", "in-scala/-5")}/verbale`,
  "a meeting to come": `/riunioni/${idFrom("demonstration-meeting", "in-scala/1")}`,
  "following: a letter is on its way": "/segui/posta",
  "following: all is gone": "/segui/addio",
  notes: "/note",
  "what is kept about people": "/registro",
  "the door of one's own thread": "/filo",
  "the way in": "/entra",
  "a link was sent": "/entra/inviato",
  "a link that leads in no more": `/entra/${"x".repeat(43)}`,
  "an invitation that is no more": `/inviti/${"x".repeat(43)}`,
  "the way out": "/esci",
  "a farewell": "/io/addio",
  "a page that is not there": "/nulla",
  "an address that is not one": "/servizi?q=%ff",
};

/** In the other language; the home page has no slash at its end. */
export function inEnglish(path: string): string {
  return path === "/" ? "/en" : `/en${path}`;
}

/** From now on this browser keeps one thing of each kind. */
export async function keepSome(context: BrowserContext, address: string): Promise<void> {
  await context.addCookies([{ name: pinboardCookie, value: writePins(pins), url: address }]);
}

function idIn(path: string): string {
  return path.split("/").at(-1) ?? "";
}
