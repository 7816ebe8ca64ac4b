// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, ButtonLink } from "../../../ui/button.tsx";
import { linkTo } from "../../../ui/frame.ts";
import type { Frame } from "../../../ui/frame.ts";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import { checksWords } from "../assurance/checks.words.ts";
import { keepingWords } from "../keeping/keeping.words.ts";
import { paths } from "../search/paths.ts";
import type { OwnRecord } from "./own-record.ts";
import { ownRecordsWords } from "./own-records.words.ts";

export type OwnRecordsProps = { frame: Frame; records: readonly OwnRecord[]; claims: number };

/** The records of somebody's organization: what is to be checked, what people reported, whom to invite. */
export function OwnRecords({ frame, records, claims }: OwnRecordsProps) {
  const words = ownRecordsWords[frame.language];
  const { kind: kinds } = keepingWords[frame.language];
  const { groups } = checksWords[frame.language];
  return (
    <Section id="le-tue-schede" title={words.title}>
      {claims > 0 && (
        <p>
          <a href={linkTo(frame, "/redazione/richieste")}>{words.requests(claims)}</a>
        </p>
      )}
      {records.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <Table
          id="tabella-le-tue-schede"
          caption={words.caption}
          columns={[words.record, words.kind, words.toCheck, words.reports].map((label) => ({ label }))}
          rows={records.map(({ kind, id, name, toCheck, reports }) => [
            <a href={linkTo(frame, `/redazione${paths[kind]}/${id}`)}>{name}</a>,
            kinds[kind],
            toCheck.length === 0 ? words.fine : toCheck.map((group) => groups[group]).join(", "),
            reports === 0 ? (
              words.noReports
            ) : (
              <a
                href={linkTo(frame, `/redazione/segnalazioni?scheda=${id}`)}
                aria-label={`${name}: ${words.seeReports(reports)}`}
              >
                {words.seeReports(reports)}
              </a>
            ),
          ])}
        />
      )}
      <Actions>
        <ButtonLink kind="secondary" href={linkTo(frame, "/redazione/verifiche")}>
          {words.check}
        </ButtonLink>
        <ButtonLink kind="secondary" href={linkTo(frame, "/persone/invita?ruolo=organization-contact")}>
          {words.invite}
        </ButtonLink>
      </Actions>
    </Section>
  );
}
