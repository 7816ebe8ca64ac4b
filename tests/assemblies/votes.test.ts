// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test, vi } from "vitest";

import { newId } from "../../src/foundation/uuid.ts";
import { closeDueVotes } from "../../src/modules/assemblies/votes/close.actions.ts";
import { signIn } from "../people.ts";
import { openMinutesStory } from "./minutes-story.ts";

vi.setConfig({ testTimeout: 120_000 });

const story = await openMinutesStory();
const { db, facilitator, stranger, get, post, textOf, house } = story;

/** A vote of an assembly of its own with these members, open until eight in the evening of the day after. */
async function opened(names: readonly string[], more: Record<string, string> = {}, isOpen = true) {
  const assemblyId = await story.assembly({ name: `Assemblea ${newId()}`, quorumKind: "none", quorum: null });
  const members = new Map<string, { id: string; path: string }>();
  for (const name of names) members.set(name, await story.member(name, { assemblyId }));
  const { path, items, meetingId } = await story.begun(["Un voto"], "2026-12-09T09:00", {
    assemblyId,
    isOpen,
  });
  const voteId = newId();
  const open = { id: voteId, domanda: "Apriamo la domenica", giorno: "2026-12-10", ora: "20:00", ...more };
  const begin = () => facilitator.post(`${path}/punti/${items[0]}/voti`, open);
  const at = `/riunioni/${meetingId}/voti/${voteId}`;
  const close = () => facilitator.post(`${path}/voti/${voteId}/chiusura`);
  return { assemblyId, members, meetingId, path, items, voteId, at, begin, close };
}

/** Sends a ballot from a member's own page; `seal` is of a form that was opened before. */
async function cast(page: string, memberId: string, voto: string, seal?: string) {
  const modulo = seal ?? (await sealOf(page));
  const answer = await post(page, { modulo, per: memberId, voto });
  const html = await answer.text();
  return { status: answer.status, html, receipt: /<code>([0-9A-Z-]{14})<\/code>/.exec(html)?.[1], modulo };
}

async function sealOf(page: string): Promise<string> {
  return /name="modulo" value="([^"]+)"/.exec(await (await get(page)).text())?.[1] ?? "";
}

test("members vote from their link, in secret, each with a receipt; closing makes the decision and publishes every receipt", async () => {
  const vote = await opened(["Ada", "Bice", "Ciro"], { chi: "Gruppo aperture", entro: "2027-02-01" });
  expect((await vote.begin()).status).toBe(303);
  expect((await vote.begin()).status).toBe(303);
  const letters = await db
    .selectFrom("foundation.mail")
    .select(["to_address", "text"])
    .where("subject", "like", "C’è da votare%")
    .execute();
  expect(letters.map(({ to_address }) => to_address).toSorted()).toEqual([
    "ada@example.org",
    "bice@example.org",
    "ciro@example.org",
  ]);
  const [ada, bice, ciro] = [...vote.members.values()] as [
    { id: string; path: string },
    { id: string; path: string },
    { id: string; path: string },
  ];
  expect(letters.some(({ text }) => text.includes(`${ada.path}${vote.at}`))).toBe(true);

  const first = await cast(`${ada.path}${vote.at}`, ada.id, "for");
  expect([first.status, first.receipt]).toEqual([200, expect.stringMatching(/^\S{4}-\S{4}-\S{4}$/)]);
  const again = await cast(`${ada.path}${vote.at}`, ada.id, "for", first.modulo);
  expect([again.status, again.receipt]).toEqual([200, first.receipt]);
  const twice = await cast(
    `${ada.path}${vote.at}`,
    ada.id,
    "against",
    await sealOf(`${bice.path}${vote.at}`),
  );
  expect([twice.status, twice.html.includes("Questo voto c’è già")]).toEqual([409, true]);
  const other = await cast(`${bice.path}${vote.at}`, bice.id, "abstained");
  expect((await cast(`${ciro.path}${vote.at}`, ada.id, "for")).status).toBe(403);

  const open = await textOf(story, vote.at);
  expect(open).toContain("Hanno votato in 2 su 3.");
  expect(open).not.toContain("favorevol");
  expect(open).not.toContain(first.receipt);
  const rows = await db
    .selectFrom("assemblies.ballot")
    .selectAll()
    .where("vote_id", "=", vote.voteId)
    .execute();
  expect(Object.keys(rows[0]!).toSorted()).toEqual(["choice", "receipt", "territory_id", "vote_id"]);

  expect((await vote.close()).status).toBe(303);
  const closed = await textOf(story, vote.at);
  expect(closed).toContain("1 favorevole, 0 contrari, 1 astenuto. È passata.");
  expect(closed).toContain(`${first.receipt} Favorevole`);
  expect(closed).toContain(`${other.receipt} Mi astengo`);
  expect(closed).toContain("Chiuso prima del tempo");
  const late = await cast(
    `${ciro.path}${vote.at}`,
    ciro.id,
    "for",
    await sealOf(`${ciro.path}${(await again2()).at}`),
  );
  expect([late.status, late.html.includes("arrivato dopo la chiusura")]).toEqual([409, true]);
  const minutes = await textOf(facilitator, vote.path);
  expect(minutes).toContain("Apriamo la domenica");
  expect(minutes).toContain("con voto online segreto (1 favorevole, 0 contrari, 1 astenuto)");
  await expect(
    db
      .insertInto("assemblies.ballot")
      .values({ territory_id: story.district, vote_id: vote.voteId, receipt: "X", choice: "for" })
      .execute(),
  ).rejects.toMatchObject({ constraint: "closed_vote_takes_no_ballots" });

  /** Another vote of the same assembly, only to have a form of it. */
  async function again2() {
    const voteId = newId();
    const open2 = { id: voteId, domanda: "Altro", giorno: "2026-12-10", ora: "20:00" };
    await facilitator.post(`${vote.path}/punti/${vote.items[0]}/voti`, open2);
    return { at: `/riunioni/${vote.meetingId}/voti/${voteId}` };
  }
});

test("64 votes of one member at once count once", async () => {
  const vote = await opened(["Ada", "Bice"]);
  await vote.begin();
  const ada = vote.members.get("Ada")!;
  const page = `${ada.path}${vote.at}`;
  const seals: string[] = [];
  for (let made = 0; made < 64; made += 1) seals.push(await sealOf(page));
  const answers = await Promise.all(
    seals.map((seal, index) => cast(page, ada.id, ["for", "against", "abstained"][index % 3]!, seal)),
  );
  expect(answers.filter(({ status }) => status === 200).length).toBe(1);
  expect(answers.filter(({ status }) => status === 409).length).toBe(63);
  const rows = await db
    .selectFrom("assemblies.ballot")
    .select("receipt")
    .where("vote_id", "=", vote.voteId)
    .execute();
  expect(rows.length).toBe(1);
});

test("closing while ballots arrive is exact: what was acknowledged is counted, what comes after is refused in words", async () => {
  for (let round = 0; round < 3; round += 1) {
    const names = Array.from({ length: 48 }, (_, index) => `Membro${round}x${index}`);
    const vote = await opened(names);
    await vote.begin();
    const forms: { page: string; id: string; seal: string }[] = [];
    for (const member of vote.members.values()) {
      const page = `${member.path}${vote.at}`;
      forms.push({ page, id: member.id, seal: await sealOf(page) });
    }
    const send = ({ page, id, seal }: { page: string; id: string; seal: string }, index: number) =>
      cast(page, id, index % 2 ? "for" : "against", seal);
    const before = forms.slice(0, 24).map(send);
    const closing = vote.close();
    const after = forms.slice(24).map(send);
    const answers = await Promise.all([...before, ...after]);
    expect((await closing).status).toBe(303);
    const acknowledged = answers.filter(({ status }) => status === 200);
    const refused = answers.filter(({ status }) => status === 409);
    expect(acknowledged.length + refused.length).toBe(48);
    expect(refused.every(({ html }) => html.includes("arrivato dopo la chiusura"))).toBe(true);
    const { counts } = await db
      .selectFrom("assemblies.vote")
      .select("counts")
      .where("id", "=", vote.voteId)
      .executeTakeFirstOrThrow();
    const { for: yes, against, abstained } = counts as { for: number; against: number; abstained: number };
    expect(yes + against + abstained).toBe(acknowledged.length);
    const published = await textOf(story, vote.at);
    expect(acknowledged.every(({ receipt }) => published.includes(receipt!))).toBe(true);
    const voted = await db
      .selectFrom("assemblies.entitled")
      .select("member_id")
      .where("vote_id", "=", vote.voteId)
      .where("has_voted", "=", true)
      .execute();
    expect(voted.length).toBe(acknowledged.length);
  }
});

test("who is away and delegated somebody votes by them; the list is frozen when it opens", async () => {
  const vote = await opened(["Ada", "Bice"]);
  const [ada, bice] = [...vote.members.values()] as [
    { id: string; path: string },
    { id: string; path: string },
  ];
  await db
    .insertInto("assemblies.delegation")
    .values({
      territory_id: story.district,
      meeting_id: vote.meetingId,
      id: newId(),
      from_member_id: bice.id,
      to_member_id: ada.id,
      made_by: "member",
      made_at: house.now(),
    })
    .execute();
  await vote.begin();
  const newcomer = await story.member("Elsa", { assemblyId: vote.assemblyId });
  const page = await textOf(story, `${ada.path}${vote.at}`);
  expect(page).toContain("Per Bice, che ti ha delegato");
  expect(await textOf(story, `${bice.path}${vote.at}`)).toContain("Hai delegato un’altra persona");
  expect(await textOf(story, `${newcomer.path}${vote.at}`)).toContain(
    "Vota chi era membro quando il voto si è aperto",
  );
  const both = [
    await cast(`${ada.path}${vote.at}`, ada.id, "for"),
    await cast(`${ada.path}${vote.at}`, bice.id, "against"),
  ];
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  expect(both[0]!.receipt).not.toBe(both[1]!.receipt);
});

test("by account: a member votes on the page of the vote, a stranger reads and cannot; of a closed meeting they learn nothing", async () => {
  const vote = await opened(["Ada"]);
  const person = await signIn(story, { name: "Gina" });
  const gina = await story.member("Gina", { assemblyId: vote.assemblyId, personId: person.personId });
  await vote.begin();
  const seal = /name="modulo" value="([^"]+)"/.exec(await (await person.get(vote.at)).text())?.[1] ?? "";
  const answer = await person.post(vote.at, { modulo: seal, per: gina.id, voto: "abstained" });
  expect([answer.status, (await answer.text()).includes("nell’urna")]).toEqual([200, true]);
  expect((await stranger.get(vote.at)).status).toBe(200);
  expect((await stranger.post(vote.at, { modulo: seal, per: gina.id, voto: "for" })).status).toBe(403);
  expect((await post(vote.at, { modulo: seal, per: gina.id, voto: "for" })).status).toBe(403);

  const shut = await opened(["Ada"], {}, false);
  await shut.begin();
  expect((await stranger.get(shut.at)).status).toBe(404);
  expect((await get(shut.at)).status).toBe(404);
  const ada = shut.members.get("Ada")!;
  expect((await get(`${ada.path}${shut.at}`)).status).toBe(200);
  expect((await get(`${vote.members.get("Ada")!.path}${shut.at}`)).status).toBe(404);
});

test("a vote asks something, for at least five minutes, of somebody", async () => {
  const vote = await opened(["Ada"], { domanda: "", ora: "00:00", giorno: "2026-12-09" });
  const answer = await vote.begin();
  const html = await answer.text();
  expect([answer.status, html.includes("Scrivi che cosa si vota.")]).toEqual([422, true]);
  const nobody = await opened([]);
  const empty = await nobody.begin();
  expect([empty.status, (await empty.text()).includes("non ha membri")]).toEqual([409, true]);
});

test("a vote in which too few took part decides nothing", async () => {
  const few = await opened(["Ada", "Bice"], { quorum: "2" });
  await few.begin();
  const one = few.members.get("Ada")!;
  await cast(`${one.path}${few.at}`, one.id, "for");
  await few.close();
  expect(await textOf(story, few.at)).toContain("Hanno votato in troppo pochi: non vale.");
  expect(await textOf(facilitator, few.path)).toContain("Hanno votato in troppo pochi: non vale.");
});

// The clock goes on: whoever was signed in is no longer.
test("a vote ends at its time, whether or not the job has run; a tie is said so", async () => {
  const vote = await opened(["Ada", "Bice", "Ciro"], { quorum: "2" });
  await vote.begin();
  const [ada, bice, ciro] = [...vote.members.values()] as [
    { id: string; path: string },
    { id: string; path: string },
    { id: string; path: string },
  ];
  const seal = await sealOf(`${ciro.path}${vote.at}`);
  await cast(`${ada.path}${vote.at}`, ada.id, "for");
  await cast(`${bice.path}${vote.at}`, bice.id, "against");
  const before = house.now();
  story.setNow(before.add({ hours: 24 + 10 }));
  const late = await cast(`${ciro.path}${vote.at}`, ciro.id, "for", seal);
  expect([late.status, late.html.includes("arrivato dopo la chiusura")]).toEqual([409, true]);
  expect(await textOf(story, vote.at)).toContain("stiamo contando");
  expect(await closeDueVotes(db, house.now())).toBeGreaterThan(0);
  const page = await textOf(story, vote.at);
  expect(page).toContain("Parità: non è passata.");
});
