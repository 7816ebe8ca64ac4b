// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect } from "vitest";

import type { Keeper } from "./keeper.ts";

/** Hours as somebody says them, and what must be read of them. */
export const oddHours = {
  written: "lun-ven 9-12.30; primo sabato del mese 10-12; chiuso in agosto",
  said: [/9–12.30/, /primo sabato del mese/i, /chiuso in agosto/i],
};

/** Writes a new service, one step at a time or in the long form, as far as the summary. Gives its id. */
export async function writeService(contact: Keeper, { byStep }: { byStep: boolean }): Promise<string> {
  const { page, go, meet, press, follow } = contact;
  await go("/redazione/servizi");
  await meet("Servizi");
  await follow("Nuovo servizio");
  await meet("Nuovo servizio");
  if (byStep) await follow("Scrivi un passo alla volta");

  await page.getByLabel("Nome", { exact: true }).fill("Sportello ascolto genitori");
  await page.getByLabel("Descrizione").fill("Un colloquio gratuito con chi educa.");
  if (byStep) for (const step of [2, 3, 4, 5]) await onward(contact, step);
  if (byStep) await meet("Modifica: Sportello ascolto genitori");
  const hours = page.locator("#campo-hours");
  await hours.fill(oddHours.written);
  const understood = page.locator('[data-understood="hours"]');
  // Hours are held together by a sign that nobody sees.
  const read = async () => (await understood.innerText()).replaceAll("\u2060", "");
  for (const said of oddHours.said) await expect.poll(read).toMatch(said);

  await press("Anteprima");
  await meet("Sportello ascolto genitori");
  await follow("Torna alla scheda");
  await meet("Modifica: Sportello ascolto genitori");
  await press("Controlla e pubblica");
  await meet("Controlla prima di pubblicare");
  return /servizi\/([0-9a-f-]{36})/.exec(page.url())![1]!;
}

async function onward({ page, press }: Keeper, step: number): Promise<void> {
  await press("Avanti");
  await page.getByText(`Passo ${step} di 7`).waitFor();
}

/** Of four rows two are wrong. */
export const loaded = {
  file: [
    "nome,descrizione,età minima",
    "Giochi in cortile,Giochi per chi vuole,6",
    ",Un nome che manca,6",
    "Merenda insieme,Si porta qualcosa,",
    "Gita al fiume,Con il pulmino,8,una cella in più",
  ].join("\n"),
  good: ["Giochi in cortile", "Merenda insieme"],
  mistakes: ["manca, ed è obbligatorio", "celle 4 invece di 3"],
};

/** Loads the file: both mistakes are told by row before anything is written, the good rows are there afterwards. */
export async function importServices({ page, go, meet, press }: Keeper): Promise<void> {
  await go("/redazione/carica");
  await meet("Carica dati");
  const buffer = Buffer.from(loaded.file);
  const file = { name: "servizi.csv", mimeType: "text/csv", buffer };
  await page.getByLabel("File", { exact: true }).setInputFiles(file);
  await press("Leggi il file");
  await page.getByRole("button", { name: "Carica", exact: true }).waitFor();
  await meet("servizi.csv");
  const preview = await page.locator("main").innerText();
  expect(preview).toContain("2 righe restano fuori");
  const rows = await page.locator("#tabella-righe tbody tr").allInnerTexts();
  expect(rows).toHaveLength(loaded.mistakes.length);
  loaded.mistakes.forEach((mistake, index) => expect(rows[index]).toContain(mistake));

  await press("Carica");
  await page.getByText("Caricato: si trova già.").waitFor();
  await page.getByText("2 righe restano fuori").waitFor();
}
