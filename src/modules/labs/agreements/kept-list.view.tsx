// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, ButtonLink } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import { keptAgreementPath, keptAgreementsPath, labAgreementsPath, signPath } from "./agreement-path.ts";
import type { Agreement } from "./agreement.ts";
import { agreementWords } from "./agreement.words.ts";
import { keepingAgreementWords } from "./keeping-agreement.words.ts";
import { KeptFrame } from "./kept-frame.view.tsx";

type KeptListProps = {
  frame: Frame;
  lab: { id: string; name: string } | undefined;
  rows: readonly { agreement: Agreement; counts: string; review: string }[];
  /** Those that wait for a signature of an organization of this person. */
  toSign: readonly { id: string; title: string }[];
  /** Whether a district's own agreement can be begun here. */
  mayBegin: boolean;
};

/** Agreements for who keeps them: of one lab, or of all that somebody keeps. */
export function KeptAgreementsPage({ frame, lab, rows, toSign, mayBegin }: KeptListProps) {
  const words = keepingAgreementWords[frame.language];
  const said = agreementWords[frame.language];
  const path = lab ? labAgreementsPath(lab.id) : keptAgreementsPath;
  return (
    <KeptFrame
      frame={frame}
      title={lab ? words.ofLab(lab.name) : words.title}
      lead={words.lead}
      lab={lab}
      isList
    >
      {toSign.length > 0 && (
        <Section id="da-firmare" title={words.toSignTitle}>
          <ul>
            {toSign.map(({ id, title }) => (
              <li>
                <a href={linkTo(frame, signPath(id))}>{title}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {rows.length === 0 ? (
        <EmptyState title={words.none}>
          <p>{words.noneHint}</p>
        </EmptyState>
      ) : (
        <Table
          id="elenco-patti"
          caption={said.count(rows.length)}
          columns={[words.name, said.keptBy, said.status, said.kept, said.reviewOn].map((label) => ({
            label,
          }))}
          rows={rows.map(({ agreement, counts, review }) => [
            <a href={linkTo(frame, keptAgreementPath(agreement.id))}>{agreement.title}</a>,
            agreement.lab?.name ?? said.district,
            said.statuses[agreement.status],
            counts === "" ? "–" : counts,
            review === "" ? "–" : review,
          ])}
        />
      )}
      {mayBegin && (
        <Actions>
          <ButtonLink href={linkTo(frame, `${path}/nuovo`)}>
            {lab ? words.begin : words.beginDistrict}
          </ButtonLink>
        </Actions>
      )}
    </KeptFrame>
  );
}
