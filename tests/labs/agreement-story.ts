// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect } from "vitest";

import { signIn } from "../people.ts";
import { openLabStory } from "./lab-story.ts";

export type Fields = Record<string, string>;

const signature = (partyId: string) => ({ firma: partyId, ruolo: "la referente", il: "2026-12-08" });

const publicOf = (path: string) => path.replace("/redazione", "");

/**
 * Word for tests: the story of a lab, with the contact of an organization that signs, and words to lead an agreement
 * through its life.
 */
export async function openAgreementStory() {
  const story = await openLabStory();
  const { db, lab, facilitator, organization, place, stranger, make, district } = story;
  const auser = await make.organization({ name: "Auser Pavia", territory_id: district });
  const president = await signIn(story, { roles: [{ role: "organization-contact", of: auser }] });
  const writer = { site: "Ambito di prova", baseUrl: "http://localhost" };

  const text = {
    tipo: "commons",
    titolo: "Il giardino di via Scala",
    oggetto: "il giardino dietro la scuola",
    legato: `place:${place}`,
    testo: "Ci prendiamo cura del giardino.\n\nChi passa è il benvenuto.",
    rivedi: "2027-06-30",
  };

  const post = (path: string, fields: Fields) => facilitator.post(path, fields);
  const read = async (path: string) => (await facilitator.get(path)).text();
  const revisionOf = async (path: string) =>
    / name="revisione" value="(\d+)"/.exec(await read(path))?.[1] ?? "";
  const step = async (path: string, passo: string, more: Fields = {}) =>
    post(`${path}/passi`, { passo, revisione: await revisionOf(path), ...more });

  async function begun(fields: Fields = {}): Promise<string> {
    const answer = await post(`/redazione/laboratori/${lab}/patti/nuovo`, { ...text, ...fields });
    expect(answer.status).toBe(303);
    return answer.headers.get("Location")!.split("?")[0]!;
  }

  async function partiesOf(path: string): Promise<{ id: string; kind: string; name: string | null }[]> {
    return db
      .selectFrom("labs.agreement_party")
      .select(["id", "kind", "name"])
      .where("agreement_id", "=", path.split("/").at(-1)!)
      .orderBy("place")
      .execute();
  }

  /** A draft with an organization of the directory, a group and a citizen, who each promise something. */
  async function whole(fields: Fields = {}) {
    const path = await begun(fields);
    for (const [chi, nome] of [
      ["organization", "auser pavia"],
      ["group", "Orto di via Scala"],
      ["citizen", "Lucia"],
    ] as const) {
      expect((await post(`${path}/parti`, { chi, nome })).status).toBe(303);
    }
    const parties = await partiesOf(path);
    for (const { id } of parties) {
      const promised = { parte: id, cosa: "Apre il cancello", dal: "2027-01-01", entro: "2027-12-31" };
      expect((await post(`${path}/impegni`, promised)).status).toBe(303);
    }
    return { path, parties };
  }

  async function toSign() {
    const made = await whole();
    expect((await step(made.path, "propose")).status).toBe(303);
    return made;
  }

  async function signOnline(path: string, partyId: string, more: Fields = {}) {
    const page = await (await president.get(`${publicOf(path)}/firma`)).text();
    const impronta = / name="impronta" value="([0-9a-f]{64})"/.exec(page)?.[1] ?? "";
    return president.post(`${publicOf(path)}/firma`, {
      parte: partyId,
      ruolo: "la presidente",
      impronta,
      letto: "1",
      ...more,
    });
  }

  async function inForce() {
    const made = await toSign();
    const [one, two, three] = made.parties;
    expect((await signOnline(made.path, one!.id)).status).toBe(303);
    for (const party of [two!, three!]) {
      expect((await post(`${made.path}/firme`, signature(party.id))).status).toBe(303);
    }
    expect((await step(made.path, "start", { giorno: "2026-12-09" })).status).toBe(303);
    return made;
  }

  return {
    story,
    db,
    lab,
    facilitator,
    organization,
    place,
    stranger,
    make,
    district,
    auser,
    president,
    writer,
    text,
    post,
    read,
    revisionOf,
    step,
    begun,
    partiesOf,
    whole,
    toSign,
    signature,
    publicOf,
    signOnline,
    inForce,
  };
}
