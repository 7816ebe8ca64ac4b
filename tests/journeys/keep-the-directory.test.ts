// SPDX-License-Identifier: AGPL-3.0-or-later
// From the first administrator to a page that everybody reads, as people who keep a directory do it.
import { execFile } from "node:child_process";
import { promisify } from "node:util";

import type { BrowserContextOptions } from "playwright-core";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";

import { desktop, phone } from "../browser.ts";
import { openInstallation, visit, type Installation } from "./installation.ts";
import { accept, keeperOf, type Keeper, type Looks } from "./keeper.ts";
import { importServices, loaded, oddHours, writeService } from "./keepers-work.ts";
import { postByHand, postByServer, type Post } from "./post.ts";
import { expectNothingSeen } from "./strangers.ts";

// The command at the keeper's terminal has a clock of its own: so has everybody here.
const now = () => Temporal.Now.instant();
const byServer = await postByServer();
const withMail = await openInstallation(undefined, (db) => ({ now, mail: byServer.mail({ db, now }) }));
const withoutMail = await openInstallation(undefined, () => ({ now }));

const people = {
  administrator: "amministra@example.org",
  district: "ambito@example.org",
  contact: "referente@example.org",
  editor: "redazione@example.org",
};

const names = {
  district: "Dora dell’ambito",
  contact: "Carla del Comune",
  editor: "Edo della redazione",
};
const secret = "Quello che ancora non si deve leggere.";

test.each<{ on: string; screen: BrowserContextOptions; installation: Installation }>([
  { on: "a phone, with a mail server", screen: phone, installation: withMail },
  { on: "a desktop, with letters handed over", screen: desktop, installation: withoutMail },
])("people come in, write, correct, undo, load and leave: on $on", { timeout: 180_000 }, async (given) => {
  const { installation, screen } = given;
  const { address } = installation;
  const looks: Looks = { seen: new Set(), found: [] };
  const [administrator, district, contact, editor] = (await Promise.all(
    (["administrator", "district", "contact", "editor"] as const).map((role) =>
      keeperOf(installation, screen, { email: people[role], looks }),
    ),
  )) as [Keeper, Keeper, Keeper, Keeper];
  const keepers = [administrator, district, contact, editor];
  const visitor = await visit(installation, screen);

  // The first administrator is made at the command line, and invites who answers for the district.
  await administrator.page.goto(await firstLink(installation));
  await administrator.meet("Sei tu?");
  await administrator.page.locator("main").getByRole("button", { name: "Entra" }).click();
  await administrator.page.waitForURL((url) => !url.pathname.startsWith("/entra"));
  const outbox = await administrator.context.newPage();
  const post: Post = installation.house.mail
    ? byServer.post
    : postByHand({ page: outbox, go: async (path) => void (await outbox.goto(address + path)) });
  await invite(administrator, { role: "Distretto", of: "Ambito di Pavia", email: district.email });
  await accept(district, post, names.district);

  // The district invites who works for it.
  await invite(district, { role: "Redazione", of: "Ambito di Pavia", email: editor.email });
  const role = "Referente di un’organizzazione";
  await invite(district, { role, of: "Comune di Pavia – Servizi sociali", email: contact.email });
  await accept(contact, post, names.contact);
  await accept(editor, post, names.editor);

  // A contact writes a service with odd hours; nobody reads it before it is published.
  const service = await writeService(contact, { byStep: given.screen === phone });
  await visitor.go(`/servizi/${service}`);
  expect(await visitor.page.locator("h1").innerText()).toContain("non c’è");
  await contact.press("Pubblica");
  await contact.meet("Storia: Sportello ascolto genitori");
  await contact.page.getByText("Pubblicata: chi cerca la trova da adesso.").waitFor();
  const read = async () => {
    await visitor.go(`/servizi/${service}`);
    return visitor.page.locator("main").innerText();
  };
  for (const said of oddHours.said) expect(await read()).toMatch(said);

  // An editor corrects it, and the contact takes the correction back.
  await editor.go("/redazione/servizi?q=ascolto+genitori");
  await editor.meet("Servizi");
  await editor.follow("Sportello ascolto genitori");
  await editor.meet("Modifica: Sportello ascolto genitori");
  await editor.page.getByLabel("Descrizione").fill("Un colloquio gratuito con una psicologa.");
  await editor.press("Controlla e pubblica");
  await editor.meet("Controlla prima di pubblicare");
  expect(await editor.page.locator("main").innerText()).toContain("Una cosa cambia.");
  await editor.press("Pubblica");
  await editor.meet("Storia: Sportello ascolto genitori");
  expect(await read()).toContain("psicologa");
  await contact.go(`/redazione/servizi/${service}/storia`);
  await contact.meet("Storia: Sportello ascolto genitori");
  expect(await contact.page.locator("main").innerText()).toContain(`modificata da ${names.editor}`);
  await contact.press("Annulla questa modifica");
  await contact.page.getByText("Fatto: la scheda è tornata come era.").waitFor();
  expect(await read()).not.toContain("psicologa");

  // The next draft waits, and only who works here sees it.
  await contact.go(`/redazione/servizi/${service}`);
  await contact.page.getByLabel("Descrizione").fill(secret);
  await contact.press("Salva la bozza");
  await contact.page.getByText("La ritrovi qui da qualsiasi dispositivo.").waitFor();
  await contact.meet("Modifica: Sportello ascolto genitori");

  // The district loads a file with two wrong rows, and looks at what there is.
  await importServices(district);
  for (const name of loaded.good) {
    await visitor.go(`/servizi?q=${encodeURIComponent(name)}`);
    await visitor.page.getByRole("link", { name }).first().waitFor();
  }
  await district.go("/redazione");
  await district.meet("Redazione");
  expect(await district.page.locator("#bozze").innerText()).toContain("Sportello ascolto genitori");
  await district.go("/persone");
  await district.meet("Persone");
  expect(await district.page.locator("main").innerText()).toContain(contact.email);

  const told = [secret, ...Object.values(people), ...Object.values(names)];
  await expectNothingSeen(installation, screen, { service, told, looks });

  // Whoever leaves leaves nothing behind.
  await district.page.getByRole("banner").getByRole("button", { name: "Esci" }).click();
  await district.meet("Il tuo accesso è chiuso");
  await district.page.goBack();
  expect(new URL(district.page.url()).pathname).toBe("/entra");

  expect(looks.found).toEqual([]);
  expect(keepers.flatMap(({ troubles }) => troubles)).toEqual([]);
  await Promise.all([...keepers, visitor].map(({ context }) => context.close()));
});

/** npm run administrator, beside the running application: the link that it prints. */
async function firstLink({ connection, address }: Installation): Promise<string> {
  const run = await promisify(execFile)(
    process.execPath,
    ["scripts/administrator.ts", people.administrator],
    { env: { PATH: process.env["PATH"], DATABASE_URL: connection, BASE_URL: address } },
  );
  return /http:\S+\/entra\/\S+/.exec(run.stdout)![0];
}

async function invite(by: Keeper, { role, of, email }: { role: string; of: string; email: string }) {
  const { page, meet, press, follow, go } = by;
  await go("/persone");
  await meet("Persone");
  await follow("Invita qualcuno");
  await meet("Invita qualcuno");
  await follow(role);
  await meet(`Invita: ${role}`);
  await page.getByLabel("Di che cosa").selectOption({ label: of });
  await page.getByLabel("Indirizzo e-mail").fill(email);
  await press("Prepara l’invito");
  await meet("L’invito è pronto");
  await page.getByText(`Abbiamo scritto a ${email}.`).waitFor();
}
