// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Temporal } from "temporal-polyfill";

import type { Transaction } from "../../../foundation/database/database.ts";
import type { Language } from "../../../foundation/words/words.ts";
import { daySaid } from "../../accounts/said.ts";
import type { ThreadBelongings } from "../belongings.ts";
import type { Identity, OpenedMandate } from "../identity/identity.ts";
import { listShares } from "../shares/share.queries.ts";
import { listViews } from "../shares/view.queries.ts";
import { getThread, listObjections } from "../threads/thread.queries.ts";
import type { ThreadKey } from "../threads/thread.ts";
import { filoWords } from "./filo.words.ts";
import { happenedShown, identityFacts, mandateSaid, shareShown, viewShown } from "./thread.page.ts";

type Read = { belongings: ThreadBelongings; said: Identity; mandate: OpenedMandate | undefined };

/** All that is known of a thread, as it is read and printed. What was said is given: reading it leaves a trace of its own. */
export async function copyOf(
  tx: Transaction,
  key: ThreadKey,
  { belongings, said, mandate, language, now }: Read & { language: Language; now: Temporal.Instant },
) {
  const words = filoWords[language];
  const thread = await getThread(tx, key);
  const facts = identityFacts(said, language);
  if (mandate) facts.push({ term: words.guardian, value: mandateSaid(mandate, language) });
  return {
    facts,
    happened: happenedShown(await belongings.listHappened(tx, key, language), language),
    shares: (await listShares(tx, key)).map((share) => shareShown(share, language, now)),
    desks: thread.knownAt.map(({ deskName, since }) => ({
      name: deskName,
      since: words.since(daySaid(since.toZonedDateTimeISO("Europe/Rome").toPlainDate().toString(), language)),
    })),
    views: (await listViews(tx, key)).map((view) => viewShown(view, language)),
    objections: (await listObjections(tx, key)).map(({ to }) => words.objections[to]),
  };
}

/** The same for programs (GDPR, article 20): records by kind. */
export async function gatherThread(tx: Transaction, key: ThreadKey, { belongings, said, mandate }: Read) {
  const { territoryId, inquirerId, createdAt, seenOn, addressRule, knownAt } = await getThread(tx, key);
  return {
    thread: {
      territory_id: territoryId,
      id: inquirerId,
      created_at: createdAt,
      seen_on: seenOn,
      address_rule: addressRule,
    },
    said,
    answers_for_them: mandate ?? null,
    known_at: knownAt.map(({ deskName, since }) => ({ desk: deskName, since })),
    shares: (await listShares(tx, key)).map(
      ({ recipient, fields, agreed, agreedAt, endsAt, withdrawnAt }) => ({
        with: recipient.called,
        fields,
        agreed,
        agreed_at: agreedAt,
        ends_at: endsAt,
        withdrawn_at: withdrawnAt,
      }),
    ),
    objections: await listObjections(tx, key),
    views: await listViews(tx, key),
    ...(await belongings.gather(tx, key)),
  };
}
