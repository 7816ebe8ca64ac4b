// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Page } from "playwright-core";

import { idFrom } from "../../src/foundation/uuid.ts";

/** One page worth a picture, and what a person does on it before. */
export type Scene = {
  name: string;
  /** Below the address of the installation. */
  path: string;
  prepare?: (page: Page) => Promise<void>;
  /** As an A4 sheet shows it, once. */
  onPaper?: true;
  dark?: true;
  /** How far one scrolls, in screens; one unless told. */
  screens?: number;
};

// Records of the demonstration, whose identifiers never change (decision 0007).
const helpWithBills = "1d0917f5-7725-53ff-be7c-cf2f70a8c94a";
const beginnersItalian = "6a382d56-1d06-553e-8200-9db7f4c8c011";
const inScala = "1c90e669-7fa5-5186-8f6c-92b42dab8250";
const theTicino = "41651de0-8c05-51c2-a856-28b794b29d6b";
const homework = "6c4ccb5c-b833-507b-99cf-4b9ed0ae9cb9";
const courtyard = "68076e72-7fb4-5241-bc96-b60180828f6e";
const crosione = idFrom("demonstration-lab", "crosione");
const consulta = idFrom("demonstration-assembly", "in-scala");
const shopping = "spesa-in-bici";

const pinned = `servizi/${helpWithBills} servizi/${beginnersItalian} luoghi/${inScala} risorse/${theTicino}`;

export const scenes: readonly Scene[] = [
  { name: "home", path: "/" },
  { name: "home-whole", path: "/", screens: 7 },
  { name: "home-dark", path: "/", dark: true },
  { name: "home-english", path: "/en" },
  { name: "services", path: "/servizi?q=bolleta&vicino=Pavia", screens: 2 },
  { name: "map", path: "/luoghi?vicino=Pavia&vista=mappa", prepare: openMap, screens: 2 },
  { name: "nothing-found", path: "/servizi?q=parrucchiere&vicino=Pavia&lingua=uk", screens: 2 },
  { name: "service", path: `/servizi/${helpWithBills}`, screens: 6 },
  { name: "place", path: `/luoghi/${inScala}`, screens: 2 },
  { name: "assets", path: "/risorse" },
  { name: "pinboard", path: "/bacheca", prepare: pinFour },
  { name: "hand-out", path: "/bacheca/stampa", onPaper: true },
  { name: "territory", path: "/territorio" },
  { name: "agenda", path: "/agenda", screens: 2 },
  { name: "agenda-month", path: "/agenda?vista=mese", screens: 2 },
  { name: "activity", path: `/agenda/${homework}`, screens: 3 },
  { name: "agenda-of-a-place", path: `/luoghi/${inScala}/agenda`, screens: 2 },
  { name: "programme", path: `/agenda/stampa?luogo=${inScala}`, screens: 2 },
  { name: "spaces", path: "/spazi", screens: 2 },
  { name: "space", path: `/spazi/${courtyard}`, screens: 3 },
  { name: "labs", path: "/laboratori", screens: 2 },
  { name: "lab", path: `/laboratori/${crosione}`, screens: 4 },
  { name: "lab-figures", path: "/laboratori/numeri", screens: 2 },
  { name: "network", path: `/reti/${idFrom("demonstration-network", shopping)}`, screens: 3 },
  { name: "practice", path: `/pratiche/${idFrom("demonstration-practice", shopping)}`, screens: 3 },
  { name: "agora", path: "/agora", screens: 3 },
  { name: "assembly", path: `/assemblee/${consulta}`, screens: 3 },
  { name: "decisions", path: `/assemblee/${consulta}/decisioni`, screens: 3 },
  {
    name: "minutes",
    path: `/riunioni/${idFrom("demonstration-meeting", "in-scala/-5")}/verbale`,
    screens: 3,
  },
];

async function openMap(page: Page): Promise<void> {
  await page.locator("trama-map canvas").first().waitFor();
  // Labels and markers are placed when the ground is drawn.
  await page.waitForTimeout(800);
}

/** Keeps four things by the buttons of their pages; they stay kept for the scenes that follow. */
async function pinFour(page: Page): Promise<void> {
  const { origin } = new URL(page.url());
  for (const path of pinned.split(" ")) {
    await page.goto(`${origin}/${path}`);
    await page.locator("form[action$='/bacheca'] button[type=submit]").first().click();
    await page.waitForTimeout(300);
  }
  await page.goto(`${origin}/bacheca`);
}
