// SPDX-License-Identifier: AGPL-3.0-or-later
import { toLab } from "./lab-steps.ts";
import type { Somebody } from "./year.ts";

type Born = { lab: string; name: string; bornOn: string; by: Somebody };

/** The facilitator opens the page of a network and hands its link over; who runs the network tells it, without account. */
export async function runNetwork(facilitator: Somebody, { lab, name, bornOn, by }: Born): Promise<void> {
  await toLab(facilitator, lab);
  await facilitator.follow("Le micro reti");
  await facilitator.meet(`Reti di aiuto di ${lab}`);
  await facilitator.write({
    "Come si chiama la rete?": name,
    "Quando è nata?": bornOn,
    "Chi la porta avanti?": "Carla",
  });
  await facilitator.press("Apri la pagina");
  await facilitator.meet("Il link da dare", { look: true });
  const link = await facilitator.main.locator("p a").first().getAttribute("href");

  await by.page.goto(link ?? "");
  await by.meet(name);
  await by.write({
    "Che cosa fate": "Aspettiamo i bambini all’uscita della primaria e stiamo con loro fino alle cinque.",
    "Di chi chiedere": "Le mamme del giovedì",
    "Quando vi trovate": "Il lunedì e il mercoledì",
    Dove: "Sede del Ponte",
  });
  await by.main.getByLabel("Famiglia e bambini").check();
  await by.press("Salva");
  await by.read("Fatto.");
  await by.press("Mostrala a tutti");
  await by.main.getByRole("link", { name: "Guarda la pagina pubblica" }).waitFor();
}

/** What worked is told, for others to copy. Gives the path of its page. */
export async function tellPractice(
  facilitator: Somebody,
  { lab, title }: { lab: string; title: string },
): Promise<string> {
  const { meet, follow, write, press, page } = facilitator;
  await toLab(facilitator, lab);
  await follow("Le buone pratiche");
  await meet(`Buone pratiche di ${lab}`);
  await follow("Racconta una pratica");
  await meet("Una pratica nuova");
  await write({
    Titolo: title,
    "Che cos’è, in una riga": "Quattro famiglie, a turno, due giorni alla settimana.",
    "I passi": "Se ne parla in consulta.\nSi fanno i turni.",
  });
  await press("Salva");
  await press("Pubblicala");
  await follow("Guarda la pagina pubblica");
  await meet(title);
  return new URL(page.url()).pathname;
}

/** Another lab takes it as it is, says what it changed, and both pages say where it comes from and where it went. */
export async function copyPractice(
  other: Somebody,
  { practice, lab }: { practice: string; lab: string },
): Promise<void> {
  const { go, meet, follow, write, press, read, main } = other;
  await go(practice);
  await follow(`Copiala in ${lab}`);
  await meet("Una pratica nuova");
  await write({ "Che cosa avete cambiato": "Da noi escono alle quattro: i turni sono più lunghi." });
  await press("Salva");
  await press("Pubblicala");
  await follow("Guarda la pagina pubblica");
  await read("È copiata da");
  await go(practice);
  await main.locator("#copie, section", { hasText: "Chi l’ha copiata" }).getByText(lab).first().waitFor();
}
