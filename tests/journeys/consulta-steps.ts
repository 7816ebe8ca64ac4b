// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect } from "vitest";

import { toLab } from "./lab-steps.ts";
import type { Somebody } from "./year.ts";

/** From the lab, the facilitator opens its consulta and writes who belongs. */
export async function openConsulta(
  facilitator: Somebody,
  { lab, name, members }: { lab: string; name: string; members: readonly string[] },
): Promise<void> {
  const { meet, follow, write, press, read, main } = facilitator;
  await toLab(facilitator, lab);
  await follow("Apri la consulta");
  await meet("Apri un’assemblea", { look: true });
  await write({ Nome: name, "A che cosa serve": "Qui si decide insieme che cosa fare." });
  await press("Salva");
  await meet(name, { look: true });
  await follow("Vedi e cambia i membri");
  for (const [before, member] of members.entries()) {
    await write({ "Come si chiama": member });
    await main.getByText("Guarda l’avviso sulla porta", { exact: false }).click();
    await press("Aggiungi");
    await read(`Ne fanno parte (${before + 1})`);
  }
  await meet("Membri", { look: true });
}

type Planned = { lab: string; on: string; place?: string; point?: string };

/** A meeting is planned: the point that waits goes on its agenda, and who belongs is called. */
export async function planMeeting(facilitator: Somebody, { lab, on, place, point }: Planned): Promise<void> {
  const { meet, follow, write, press, read, main } = facilitator;
  await toLab(facilitator, lab);
  if (point === undefined) await main.locator("#consulta").getByRole("link").first().click();
  else await follow("Un punto proposto alla consulta aspetta risposta");
  await meet("Consulta del Ponte");
  await follow("Prepara una riunione");
  await meet("Prepara una riunione", { look: true });
  await write({ Giorno: on, ...(place !== undefined && { Dove: place }) });
  await press("Salva");
  await read("Salvato.");
  if (point !== undefined) {
    await press(new RegExp(`Metti all’ordine del giorno «${point}`));
    await main.locator("#ordine ol li").waitFor();
  }
  await press("Convoca");
  await read("Convocate 2 persone.");
}

/** The day of the meeting: who is there is marked, and it opens. From the page of the meeting. */
export async function takeSeats(facilitator: Somebody, members: readonly string[]): Promise<void> {
  const { meet, follow, press, main } = facilitator;
  await follow("Presenze, deleghe e parola");
  await meet("Presenze, deleghe e parola", { look: true });
  for (const member of members) {
    await press(new RegExp(`^C’è ?C’è: ${member}$|^C’è: ${member}$`));
    await main.locator("#chi li", { hasText: member }).getByText("presente").waitFor();
  }
  await press("Apri la riunione");
  await main.getByRole("button", { name: "Chiudi la riunione" }).waitFor();
}

/** The first point is spoken of and decided by a show of hands; who may read the minutes reads them. */
export async function writeDecision(
  facilitator: Somebody,
  { said, decided }: { said: string; decided: string },
): Promise<void> {
  const { meet, follow, write, press, read, main } = facilitator;
  await follow("Scrivi il verbale");
  await meet("Verbale");
  await write({ "Che cosa si è detto": said });
  await main.getByLabel("Com’è andata").first().selectOption({ label: "Se ne è parlato" });
  await press("Salva questo punto");
  await read("Salvato.");
  await main.locator("summary", { hasText: "Aggiungi una decisione" }).first().click();
  await write({
    "Che cosa si è deciso": decided,
    "Chi se ne occupa": "Le mamme del giovedì",
    "Entro quando": "2027-04-15",
  });
  await main.getByText("per alzata di mano", { exact: true }).first().click();
  await write({ Favorevoli: "2" });
  await press("Salva la decisione");
  await read("Decisione salvata.");
  await press("Fai leggere il verbale");
  await read("Ora il verbale si può leggere.");
}

/** The meeting is over. */
export async function closeMeeting({ follow, press, main }: Somebody): Promise<void> {
  await follow("Segna chi c’è");
  await press("Chiudi la riunione");
  await main.getByRole("button", { name: "Chiudi la riunione" }).waitFor({ state: "detached" });
}

/** The minutes of the meeting before are the first point: all agree, and they go on paper, locked. */
export async function approve(facilitator: Somebody, day: string): Promise<void> {
  const { meet, follow, press, read, page, context } = facilitator;
  await follow("Scrivi il verbale");
  await read(`1. Approvazione del verbale del ${day}`);
  await press("Registra l’approvazione");
  await read("Il verbale è approvato.");
  await follow("Leggi il verbale da approvare");
  await meet("Verbale");
  await read("Non cambia più.");
  const link = await page.getByRole("link", { name: "Scarica il PDF" }).getAttribute("href");
  const paper = await context.request.get(link ?? "");
  expect(paper.headers()["content-type"]).toBe("application/pdf");
  const file = (await paper.body()).toString("latin1");
  expect(file.slice(0, 5)).toBe("%PDF-");
  expect(file).toContain("pdfuaid");
}
