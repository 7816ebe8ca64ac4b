// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import { Temporal } from "temporal-polyfill";

import type { Database } from "../../src/foundation/database/database.ts";
import { hashOf, newToken, tokenPattern } from "../../src/foundation/secrets/token.ts";
import { newId } from "../../src/foundation/uuid.ts";
import * as byHand from "./accounts-by-hand.ts";
import type { Statement } from "./by-hand.ts";
import type { Asked, Visit } from "./clients.ts";
import { ms, percentile, printTable } from "./figures.ts";
import { openForms } from "./forms.ts";
import { makePeople, signInAdministrator } from "./people.ts";
import { askAll } from "./processes.ts";
import type { Measured } from "./searches.ts";

type Size = { clients: number; questions: number };
type Pair = { what: string; pages: Asked; statements: Asked };

/** Coming in by link, the list of what one may write, and saving, against the same rows read and written by hand. */
export async function measureAccounts(measured: Measured, size: Size): Promise<void> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from directory.service`.execute(
    measured.db,
  );
  const pairs = [...(await comingIn(measured, size)), ...(await writing(measured, size))];
  printTable(
    `Accounts and writing with ${size.clients} clients, ${size.questions} requests each, ${rows[0]!.count} services; milliseconds`,
    ["request", "p50", "p95", "SQL p50", "SQL p95", "p50 ÷ SQL p50", "p95 ÷ SQL p95"],
    pairs.map(({ what, pages, statements }) => {
      const [p50, p95] = [percentile(pages.times, 50), percentile(pages.times, 95)];
      const [sql50, sql95] = [percentile(statements.times, 50), percentile(statements.times, 95)];
      return [
        what,
        ms(p50),
        ms(p95),
        ms(sql50),
        ms(sql95),
        (p50 / sql50).toFixed(1),
        (p95 / sql95).toFixed(1),
      ];
    }),
  );
}

/** Everybody asks once for a link, opens it and comes in, after some others have gone through the same. */
async function comingIn(
  { db, connection, baseUrl, clock }: Measured,
  { clients, questions }: Size,
): Promise<Pair[]> {
  const now = Temporal.Instant.from(clock);
  const path = `${baseUrl}/entra`;
  const through = async (count: number) => {
    const people = await makePeople(db, count, now);
    const ask = people.map(({ email, cookie }): Visit => ({
      address: path,
      cookie,
      form: `email=${encodeURIComponent(email)}`,
      status: 303,
    }));
    const asked = await askAll({ ask: "visits", visits: ask, clients });
    const tokens = await tokensOf(
      db,
      people.map(({ email }) => email),
    );
    const addressOf = (email: string) => `${path}/${tokens.get(email)}`;
    const look = people.map(({ email, cookie }): Visit => ({
      address: addressOf(email),
      cookie,
      status: 200,
    }));
    const opened = await askAll({ ask: "visits", visits: look, clients });
    const confirm = people.map(({ email, cookie }): Visit => ({
      address: addressOf(email),
      cookie,
      form: "",
      status: 303,
    }));
    const entered = await askAll({ ask: "visits", visits: confirm, clients });
    return [asked, opened, entered] as const;
  };
  const byStatement = async (count: number) => {
    const people = await makePeople(db, count, now);
    const hashes = new Map(people.map(({ id }) => [id, someHash()]));
    const run = (
      name: string,
      text: string,
      valuesOf: (person: (typeof people)[number]) => Statement["values"],
    ) =>
      askAll({
        ask: "statements",
        connection,
        clients,
        statements: people.map((person) => ({ name, text, values: valuesOf(person) })),
      });
    const letter = "Apri questo indirizzo per entrare. ".repeat(20);
    const asked = await run("ask", byHand.askForLink, ({ id, email, browserHash }) => [
      newId(),
      newId(),
      email,
      letter,
      hashes.get(id)!,
      browserHash,
      clock,
    ]);
    const opened = await run("look", byHand.lookAtLink, ({ id }) => [hashes.get(id)!]);
    const entered = await run("come in", byHand.comeIn, ({ id, browserHash }) => [
      hashes.get(id)!,
      browserHash,
      newId(),
      someHash(),
      newId(),
      clock,
    ]);
    return [asked, opened, entered] as const;
  };

  await through(clients * 8);
  const pages = await through(questions);
  await byStatement(clients * 8);
  const statements = await byStatement(questions);
  const names = ["ask for a link", "look at the link", "come in by it"];
  return names.map((what, step) => ({ what, pages: pages[step]!, statements: statements[step]! }));
}

/** An administrator in as many browsers as there are clients: the list, a draft of each of many services, all published. */
async function writing(
  { db, connection, baseUrl, clock }: Measured,
  { clients, questions }: Size,
): Promise<Pair[]> {
  const now = Temporal.Instant.from(clock);
  const [person] = await makePeople(db, 1, now);
  const cookie = await signInAdministrator(db, person!.id, now);
  const session = await sessionHash(db, person!.id);
  const pages = async (visits: Visit[]) => askAll({ ask: "visits", visits, clients });
  const statements = async (name: string, text: string, values: Statement["values"][]) =>
    askAll({
      ask: "statements",
      connection,
      clients,
      statements: values.map((rest) => ({ name, text, values: [session, clock, ...rest] })),
    });

  const asked = listQuestions(questions + clients * 8);
  const lists = asked.map(({ q, page }): Visit => ({
    address: `${baseUrl}/redazione/servizi?${new URLSearchParams({ q, pagina: String(page) })}`,
    cookie,
    status: 200,
  }));
  const listValues = asked.map(({ q, page }) => [q, (page - 1) * 50]);
  await pages(lists.slice(questions));
  await statements("list", byHand.listServices, listValues.slice(questions));

  const forms = await openForms(db, questions + clients * 2);
  const address = (id: string) => `${baseUrl}/redazione/servizi/${id}`;
  const drafts = forms.map(({ id, form }): Visit => ({
    address: `${address(id)}/bozza`,
    cookie,
    form,
    status: 200,
  }));
  const publications = forms.map(({ id }): Visit => ({
    address: `${address(id)}/pubblicazione`,
    cookie,
    form: "",
    status: 303,
  }));
  // The same services again for the statements, under yet another name.
  const draftValues = forms.map(({ id, typed }) => [newId(), id, JSON.stringify(typed)]);
  const publishValues = forms.map(({ id, name }) => [id, `${name} (a mano)`, newId()]);
  await pages(drafts.slice(questions));
  await pages(publications.slice(questions));

  const pairs = [
    {
      what: "list of services to write",
      pages: await pages(lists.slice(0, questions)),
      statements: await statements("list", byHand.listServices, listValues.slice(0, questions)),
    },
  ];
  const saved = await pages(drafts.slice(0, questions));
  const published = await pages(publications.slice(0, questions));
  await statements("save", byHand.saveDraft, draftValues.slice(questions));
  await statements("publish", byHand.publish, publishValues.slice(questions));
  const savedByHand = await statements("save", byHand.saveDraft, draftValues.slice(0, questions));
  const publishedByHand = await statements("publish", byHand.publish, publishValues.slice(0, questions));
  return [
    ...pairs,
    { what: "save a draft", pages: saved, statements: savedByHand },
    { what: "publish it", pages: published, statements: publishedByHand },
  ];
}

/** Half look at a page of the whole list, half for some words. */
function listQuestions(count: number): { q: string; page: number }[] {
  const words = ["doposcuola", "ascolto", "anziani", "spesa", "lingua", "trasporto", "gruppo", "casa"];
  return Array.from({ length: count }, (_, number) =>
    number % 2 === 0
      ? { q: "", page: 1 + ((number * 7) % 40) }
      : { q: words[number % words.length]!, page: 1 },
  );
}

async function tokensOf(db: Database, emails: string[]): Promise<Map<string, string>> {
  const letters = await db
    .selectFrom("foundation.mail")
    .select(["to_address", "text"])
    .where(({ eb, fn, val }) => eb("to_address", "=", fn.any(val(emails))))
    .execute();
  const inside = new RegExp(`/entra/(${tokenPattern})`);
  return new Map(letters.map(({ to_address: email, text }) => [email, inside.exec(text)?.[1] ?? ""]));
}

async function sessionHash(db: Database, personId: string): Promise<string> {
  const { token_hash: hash } = await db
    .selectFrom("accounts.session")
    .select("token_hash")
    .where("person_id", "=", personId)
    .executeTakeFirstOrThrow();
  return hash.toString("hex");
}

function someHash(): string {
  return hashOf(newToken()).toString("hex");
}
