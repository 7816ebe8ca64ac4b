// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Somebody } from "./year.ts";

type Begun = { name: string; place: string; organization: string };

/** The district begins a lab from the back office, gives it a place and publishes it. Gives its id. */
export async function beginLab(office: Somebody, { name, place, organization }: Begun): Promise<string> {
  const { go, meet, follow, write, press, read, page } = office;
  await go("/redazione");
  await follow("Laboratori");
  await meet("I tuoi laboratori");
  await follow("Apri un laboratorio");
  await meet("Un laboratorio nuovo", { look: true });
  await write({
    "Come si chiama": name,
    "In una riga": "Un tè il giovedì, e quello che ne viene.",
    "Organizzazione di riferimento": organization,
  });
  await press("Salva");
  await meet(name);
  const [id = ""] = /[0-9a-f-]{36}/.exec(page.url()) ?? [];
  await follow("I posti");
  await meet("I posti");
  await write({ Posto: place });
  await press("Aggiungi un posto");
  await read("il posto principale, nell’elenco dei luoghi");
  await follow(name);
  await press("Pubblica");
  await read("Ora tutti possono leggerlo.");
  return id;
}

/** From their own page, the facilitator writes a weekly activity, and makes a door of it. */
export async function openDoor(
  facilitator: Somebody,
  { lab, activity, door }: { lab: string; activity: string; door: string },
): Promise<void> {
  const { go, meet, follow, write, press, read, main } = facilitator;
  await go("/io");
  await follow(/Vai alla sua pagina di lavoro/);
  await meet(lab);
  await follow("Scrivi un’attività");
  await meet("Nuova attività");
  await write({ "Come si chiama": activity, "Il primo giorno": "2027-01-14", Dalle: "16:30", Alle: "18:30" });
  await main.getByText("Ogni settimana", { exact: true }).click();
  await main.getByText("giovedì", { exact: true }).click();
  await press("Salva la bozza");
  await meet(activity);
  await press("Pubblica");
  await read("Pubblicata.");

  await toLab(facilitator, lab);
  await follow("Le porte");
  await meet("Porte");
  await write({
    "Come si chiama": door,
    "In una riga, per chi legge": "Si sta in compagnia. Non serve dire perché.",
  });
  await main.getByLabel(activity, { exact: true }).check();
  await press("Apri una porta");
  await read("Salvato.");
}

type Came = { lab: string; heads?: number; names?: readonly string[]; again?: readonly string[] };

/** Who is there today: heads of whom nothing is asked but that it is their first time, new names, and who comes back. */
export async function welcome(
  facilitator: Somebody,
  { lab, heads = 0, names = [], again = [] }: Came,
): Promise<void> {
  const { meet, follow, write, press, read, main } = facilitator;
  await toLab(facilitator, lab);
  await follow("Chi partecipa");
  await meet("Chi c’è");
  await main.locator("#oggi").getByRole("link").first().click();
  await meet("Un tè il giovedì");
  let here = 0;
  const count = () => read(++here === 1 ? "C’è 1 persona." : `Ci sono ${here} persone.`);
  for (let head = 0; head < heads; head++) {
    await press("+1, prima volta in assoluto");
    await count();
  }
  for (const name of names) {
    await main.locator("#nomi summary").click();
    await write({ "Con che nome": name });
    await main.locator("#nomi").getByText("Sì", { exact: true }).click();
    await press("Tieni il nome");
    await count();
  }
  for (const name of again) {
    await press(new RegExp(`^È qui ?: ${name}$`));
    await count();
  }
}

/** Back to the lab, from wherever they are, by the bar at the top. */
export async function toLab({ page, meet, follow }: Somebody, lab: string): Promise<void> {
  await page.getByRole("banner").getByRole("link", { name: "I tuoi laboratori" }).click();
  await meet("I tuoi laboratori");
  await follow(lab);
  await meet(lab);
}
