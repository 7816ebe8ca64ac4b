// SPDX-License-Identifier: AGPL-3.0-or-later
// A year of one lab in ten minutes: a door, who comes and who comes back, a point proposed at the desk, what the consulta
// decides, a network of help that a search finds, a phase with its reasons, minutes approved and printed, a copy.
import { expect, test } from "vitest";

import { idFrom } from "../../src/foundation/uuid.ts";
import { desktop } from "../browser.ts";
import { engage, makeDesk } from "../helpdesk/desk-story.ts";
import {
  approve,
  closeMeeting,
  openConsulta,
  planMeeting,
  takeSeats,
  writeDecision,
} from "./consulta-steps.ts";
import { beginLab, openDoor, welcome } from "./lab-steps.ts";
import { copyPractice, runNetwork, tellPractice } from "./what-comes-of-it.ts";
import { openYear } from "./year.ts";

const year = await openYear();
const { at, somebody, house } = year;
const lab = "Laboratorio del Ponte";
const network = "Uscita di scuola";
const { id: district } = await house.db
  .selectFrom("territories.district")
  .select("id")
  .where("code", "=", "pavia")
  .executeTakeFirstOrThrow();

test("a year of one lab", { timeout: 600_000 }, async () => {
  // January. The district opens a lab; its facilitator a door.
  at("2027-01-11T10:00");
  const office = await somebody("Bruna", { role: "district", of: district, screen: desktop });
  const labId = await beginLab(office, {
    name: lab,
    place: "Sede del Ponte",
    organization: "Associazione Il Ponte",
  });
  const facilitator = await somebody("Lia", { role: "lab-contact", of: labId });
  await openDoor(facilitator, { lab, activity: "Un tè il giovedì", door: "Passa per un tè" });
  const neighbour = await somebody("Una vicina");
  await neighbour.go(`/laboratori/${labId}`);
  await neighbour.meet(lab);
  await neighbour.read("Passa per un tè");

  // Strangers come; some leave a name, some come back.
  at("2027-01-14T17:00");
  await welcome(facilitator, { lab, heads: 3, names: ["Amina", "Bruno", "Carla", "Dario", "Elsa"] });
  at("2027-02-11T17:00");
  await welcome(facilitator, { lab, again: ["Amina", "Carla", "Dario"] });
  await sayPhase("Aggancio");

  // March. The consulta opens; at the desk, somebody who came for something else proposes a point.
  await openConsulta(facilitator, { lab, name: "Consulta del Ponte", members: ["Amina", "Bruno"] });
  at("2027-03-03T10:00");
  const code = await proposeAtTheDesk();
  await planMeeting(facilitator, {
    lab,
    on: "2027-03-18",
    place: "Sede del Ponte",
    point: "Chi aspetta i bambini",
  });
  at("2027-03-18T18:00");
  await takeSeats(facilitator, ["Amina", "Bruno"]);
  await writeDecision(facilitator, {
    said: "Si prova in quattro famiglie.",
    decided: "Facciamo a turno all’uscita di scuola",
  });
  await closeMeeting(facilitator);
  await neighbour.go("/assemblee/proposte");
  await neighbour.write({ Codice: code });
  await neighbour.press("Cerca");
  await neighbour.meet("Chi aspetta i bambini all’uscita di scuola", { look: true });
  await neighbour.read("Facciamo a turno all’uscita di scuola");

  // April. A network of help is born of it, and who needs it finds it.
  at("2027-04-22T17:00");
  await welcome(facilitator, { lab, again: ["Amina", "Carla"] });
  await runNetwork(facilitator, { lab, name: network, bornOn: "2027-04-05", by: await somebody("Carla") });
  await neighbour.go("/servizi");
  await neighbour.page.getByRole("searchbox").first().fill("uscita di scuola");
  await neighbour.press("Cerca");
  await neighbour.follow(network);
  await neighbour.follow("Vai alla pagina della rete");
  await neighbour.meet(network);

  // May. The signs say that the lab has gone on, and of what; the facilitator agrees, and tells everybody.
  at("2027-05-13T18:00");
  await sayPhase("Attivazione", { because: /^Punti proposti alla consulta/, isTold: true });
  await neighbour.go(`/laboratori/${labId}`);
  await neighbour.read("Siamo in moto: si fanno cose insieme, e le idee arrivano da chi viene.");

  // June. The minutes of March are approved, and go on paper.
  await planMeeting(facilitator, { lab, on: "2027-06-17" });
  at("2027-06-17T18:10");
  await takeSeats(facilitator, ["Amina", "Bruno"]);
  await approve(facilitator, "18 marzo 2027");

  // October. Another lab copies what worked; the year closes on the figures of the district.
  at("2027-10-07T18:00");
  const practice = await tellPractice(facilitator, { lab, title: "A turno all’uscita di scuola" });
  const elsewhere = { role: "lab-contact", of: idFrom("demonstration-lab", "in-pelizza") } as const;
  await copyPractice(await somebody("Rina", elsewhere), { practice, lab: "In Pelizza" });
  at("2027-12-15T10:00");
  await office.go("/redazione/laboratori");
  await office.follow("I numeri di tutti insieme");
  await office.meet("I numeri dei laboratori");
  const line = office.page.getByRole("row", { name: lab });
  await line.waitFor();
  expect(await line.innerText()).toMatch(/Laboratorio del Ponte\t1\t0\t8\t3\t13/);
  expect(year.troubles().filter((one) => !/status of 4(?:09|22)/.test(one))).toEqual([]);

  /** What the facilitator says of the phase, with the signs that speak for it. */
  async function sayPhase(
    phase: string,
    { because, isTold = false }: { because?: RegExp; isTold?: boolean } = {},
  ) {
    await facilitator.go(`/redazione/laboratori/${labId}`);
    await facilitator.follow("Le fasi");
    await facilitator.meet("A che punto siamo");
    await facilitator.read(`I segni dicono: ${phase}. Siete d’accordo?`);
    if (because) {
      const reason = facilitator.main.getByRole("row", { name: because });
      expect(await reason.innerText()).toContain(phase);
    }
    if (isTold) await facilitator.main.getByLabel("Dillo anche sulla pagina pubblica").check();
    await facilitator.press("Scrivilo");
    await facilitator.read("Scritto.");
  }

  /** Somebody in front of the desk has an idea; they go home with a slip. Gives its code. */
  async function proposeAtTheDesk(): Promise<string> {
    const deskId = await makeDesk(house.db, {
      territoryId: district,
      name: "Punto Comunità Crosione",
      lockMinutes: 60,
    });
    const operator = await somebody("Ada", { role: "desk-operator", of: deskId, screen: desktop });
    await engage(house.db, { territoryId: district, deskId, personId: operator.personId ?? "" });
    await operator.go("/sportello");
    await operator.follow("Proponi un punto a un’assemblea, per chi è qui");
    await operator.meet("Assemblee");
    await operator.follow("Consulta del Ponte");
    await operator.meet("Proponi un punto");
    await operator.write({
      "Di che cosa parlare": "Chi aspetta i bambini all’uscita di scuola",
      "Perché, e che cosa proponi": "In molte lavoriamo fino alle cinque. Potremmo fare a turno.",
    });
    await operator.press("Manda la proposta");
    await operator.meet("Chi aspetta i bambini all’uscita di scuola", { look: true });
    const said = /[0-9A-Z]{3}-[0-9A-Z]{3}/.exec(await operator.main.innerText())?.[0];
    await operator.follow("Torna allo sportello");
    await operator.meet("Oggi, mercoledì 3 marzo");
    return said ?? "";
  }
});
