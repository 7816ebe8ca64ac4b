// SPDX-License-Identifier: AGPL-3.0-or-later
import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";

import type { Transaction } from "../../../foundation/database/database.ts";
import { found } from "../../../foundation/refusal.ts";
import { hashOf } from "../../../foundation/secrets/token.ts";
import { romeDate } from "../../../foundation/time/rome.ts";
import { idFrom } from "../../../foundation/uuid.ts";
import { listLabs } from "../lab/lab.queries.ts";
import type { Lab } from "../lab/lab.ts";
import { textToSign } from "./agreement-text.ts";
import { findAgreement } from "./agreement.queries.ts";
import type { ShippedAgreement } from "./shipped-agreement.ts";

const idOf = (kind: string, key: string) => idFrom(`demonstration-${kind}`, key);

/** Writes the agreements of the demonstration's labs, as they would have been written, signed and looked at. No persons. */
export async function loadDemonstrationAgreements(
  tx: Transaction,
  shipped: readonly ShippedAgreement[],
  now: Temporal.Instant,
): Promise<void> {
  await forgetDemonstrationAgreements(tx);
  const labs = new Map((await listLabs(tx, { isWithEnded: true })).map((lab) => [lab.id, lab]));
  const labOf = (key: string): Lab => found(labs.get(idOf("lab", key)));
  const day = (back: number | undefined) =>
    back === undefined ? null : romeDate(now).subtract({ days: back }).toString();

  await tx
    .insertInto("labs.agreement")
    .values(
      shipped.map((one) => ({
        territory_id: labOf(one.lab).territoryId,
        id: idOf("agreement", one.key),
        lab_id: labOf(one.lab).id,
        kind: one.kind,
        title: one.title,
        object_kind: one.location_id === undefined ? "common" : "place",
        object_name: one.about,
        location_id: one.location_id ?? null,
        body: one.text,
        review_on: one.review_in_days === undefined ? null : day(-one.review_in_days),
        created_at: now,
        last_modified: now,
        is_demonstration: true,
      })),
    )
    .execute();
  await writeParts(tx, shipped, labOf);
  await writeTexts(tx, shipped, now);
  await sql`update labs.agreement set status = 'to-sign', version = 1, revision = 2
    where id = any (${shipped.map(({ key }) => idOf("agreement", key))}::uuid[])`.execute(tx);
  await writeSignatures(tx, shipped, { labOf, day, now });
  for (const one of shipped.filter(({ to_sign: waits }) => waits !== true)) {
    await sql`update labs.agreement set status = 'in-force', starts_on = ${day(one.started_days_ago)}, in_force_at = ${now},
      revision = 3 where id = ${idOf("agreement", one.key)}`.execute(tx);
  }
  await writeChecks(tx, shipped, { labOf, day, now });
  for (const one of shipped.filter(({ ended_days_ago: ended }) => ended !== undefined)) {
    await sql`update labs.agreement set status = 'ended', closed_on = ${day(one.ended_days_ago)}, closed_because = ${one.because ?? ""},
      revision = 4 where id = ${idOf("agreement", one.key)}`.execute(tx);
  }
}

const partyOf = (one: ShippedAgreement, index: number) => idOf("party", `${one.key} ${index}`);
const commitmentOf = (one: ShippedAgreement, index: number) => idOf("commitment", `${one.key} ${index}`);

async function writeParts(
  tx: Transaction,
  shipped: readonly ShippedAgreement[],
  labOf: (key: string) => Lab,
): Promise<void> {
  const of = (one: ShippedAgreement) => ({
    territory_id: labOf(one.lab).territoryId,
    agreement_id: idOf("agreement", one.key),
  });
  const parties = shipped.flatMap((one) =>
    one.parties.map((party, place) => {
      const lab = party.organization_of === undefined ? undefined : labOf(party.organization_of);
      return {
        ...of(one),
        id: partyOf(one, place),
        place,
        kind: party.kind,
        organization_id: lab?.organizationId ?? null,
        name: party.name ?? lab?.organizationName ?? lab?.name ?? "",
      };
    }),
  );
  await tx.insertInto("labs.agreement_party").values(parties).execute();
  const commitments = shipped.flatMap((one) =>
    one.commitments.map(({ party, what }, place) => ({
      ...of(one),
      id: commitmentOf(one, place),
      party_id: partyOf(one, party),
      place,
      what,
    })),
  );
  await tx.insertInto("labs.commitment").values(commitments).execute();
}

async function writeTexts(
  tx: Transaction,
  shipped: readonly ShippedAgreement[],
  now: Temporal.Instant,
): Promise<void> {
  for (const { key } of shipped) {
    const agreement = found(await findAgreement(tx, idOf("agreement", key)));
    const said = textToSign(agreement);
    await tx
      .insertInto("labs.agreement_text")
      .values({
        territory_id: agreement.territoryId,
        agreement_id: agreement.id,
        version: 1,
        said,
        hash: hashOf(said),
        written_at: now,
      })
      .execute();
  }
}

type Around = {
  labOf: (key: string) => Lab;
  day: (back: number | undefined) => string | null;
  now: Temporal.Instant;
};

async function writeSignatures(
  tx: Transaction,
  shipped: readonly ShippedAgreement[],
  { labOf, day, now }: Around,
): Promise<void> {
  const texts = await tx
    .selectFrom("labs.agreement_text")
    .select(["agreement_id", "hash"])
    .where(({ eb, fn, val }) =>
      eb("agreement_id", "=", fn.any(val(shipped.map(({ key }) => idOf("agreement", key))))),
    )
    .execute();
  const hashes = new Map(texts.map((text) => [text.agreement_id, text.hash]));
  const signatures = shipped.flatMap((one) =>
    one.parties.flatMap(({ as }, index) => {
      const id = idOf("agreement", one.key);
      if (as === undefined) return [];
      return {
        territory_id: labOf(one.lab).territoryId,
        agreement_id: id,
        id: idOf("signature", `${one.key} ${index}`),
        party_id: partyOf(one, index),
        version: 1,
        text_hash: hashes.get(id)!,
        how: "paper",
        signed_on: day(one.started_days_ago ?? 5) ?? "",
        signed_as: as,
        created_at: now,
      };
    }),
  );
  await tx.insertInto("labs.agreement_signature").values(signatures).execute();
}

async function writeChecks(
  tx: Transaction,
  shipped: readonly ShippedAgreement[],
  { labOf, day, now }: Around,
): Promise<void> {
  const checks = shipped.flatMap((one) =>
    one.commitments.flatMap((commitment, index) =>
      commitment.checks.map(({ days_ago: ago, outcome, said = null }) => ({
        territory_id: labOf(one.lab).territoryId,
        commitment_id: commitmentOf(one, index),
        id: idOf("check", `${one.key} ${index} ${ago}`),
        checked_on: day(ago) ?? "",
        outcome,
        said,
        created_at: now,
      })),
    ),
  );
  await tx.insertInto("labs.commitment_check").values(checks).execute();
}

/** The agreements of the demonstration go, with those that who tried it wrote for its labs. */
export async function forgetDemonstrationAgreements(tx: Transaction): Promise<void> {
  await sql`delete from labs.agreement a where a.is_demonstration
    or exists (select from labs.lab l where l.territory_id = a.territory_id and l.id = a.lab_id and l.is_demonstration)`.execute(
    tx,
  );
}
