// SPDX-License-Identifier: AGPL-3.0-or-later
import { ButtonLink, Actions } from "../../../ui/button.tsx";
import { FactList } from "../../../ui/fact-list.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { agreementPath, agreementsPath } from "./agreement-path.ts";
import type { AgreementShown, CommitmentShown, PartyShown } from "./agreement-said.page.ts";
import { agreementWords } from "./agreement.words.ts";

type AgreementProps = {
  frame: Frame;
  id: string;
  shown: AgreementShown;
  isInForce: boolean;
  /** The agreement that this one renews, and the one that renewed it, when they can be read. */
  renews: string | undefined;
  renewedBy: string | undefined;
};

/** One agreement: what, who, who does what, and how it went. */
export function AgreementPage({ frame, id, shown, isInForce, renews, renewedBy }: AgreementProps) {
  const words = agreementWords[frame.language];
  const path = agreementPath(id);
  return (
    <Page
      frame={frame}
      title={shown.title}
      description={shown.facts[0]?.value}
      breadcrumbs={[{ label: words.title, path: agreementsPath }, { label: shown.title }]}
      alternate={{ href: `${frame.baseUrl}${path}/patto.json`, type: "application/json" }}
    >
      <PageTitle title={shown.title} kicker={shown.kind}>
        <p>
          <Tag tone={isInForce ? "success" : "neutral"}>{shown.status}</Tag>
        </p>
      </PageTitle>
      <FactList
        facts={shown.facts
          // The tag above says it.
          .filter(({ value }) => value !== shown.status)
          .map(({ term, value, href }) => ({
            term,
            value: href === undefined ? value : <a href={href}>{value}</a>,
          }))}
      />
      {renewedBy !== undefined && (
        <p>
          <a href={linkTo(frame, agreementPath(renewedBy))}>{words.renewedBy}</a>
        </p>
      )}
      {renews !== undefined && (
        <p>
          <a href={linkTo(frame, agreementPath(renews))}>{words.renews}</a>
        </p>
      )}
      <Section id="testo" title={words.text}>
        {shown.paragraphs.map((part) => (
          <p class="written-text">{part}</p>
        ))}
      </Section>
      <Section id="impegni" title={words.commitments}>
        {shown.commitments.length === 0 ? (
          <p>{words.noCommitments}</p>
        ) : (
          <>
            <p>{shown.summary}</p>
            <CommitmentTable frame={frame} commitments={shown.commitments} />
          </>
        )}
      </Section>
      <Section id="firme" title={words.parties}>
        <PartyList parties={shown.parties} />
      </Section>
      <Section id="scarica" title={words.download}>
        <Actions>
          <ButtonLink kind="secondary" href={linkTo(frame, `${path}/patto.pdf`)}>
            {words.pdf}
          </ButtonLink>
          <ButtonLink kind="quiet" href={linkTo(frame, `${path}/patto.md`)}>
            {words.markdown}
          </ButtonLink>
          <ButtonLink kind="quiet" href={`${path}/patto.json`}>
            {words.json}
          </ButtonLink>
        </Actions>
      </Section>
    </Page>
  );
}

export function PartyList({ parties }: { parties: readonly PartyShown[] }) {
  return (
    <ul>
      {parties.map(({ name, kind, signed }) => (
        <li>
          <strong>{name}</strong> ({kind}): {signed}
        </li>
      ))}
    </ul>
  );
}

/** Who does what, by when, and each time it was looked at. */
export function CommitmentTable({
  frame,
  commitments,
}: {
  frame: Frame;
  commitments: readonly CommitmentShown[];
}) {
  const words = agreementWords[frame.language];
  return (
    <Table
      id="tabella-impegni"
      caption={words.commitmentTable}
      columns={[words.who, words.what, words.when, words.kept].map((label) => ({ label }))}
      rows={commitments.map(({ who, what, when, checks }) => [
        who,
        what,
        when === "" ? "–" : when,
        checks.length === 0 ? (
          words.unseen
        ) : (
          <ul class="list-unstyled">
            {checks.map(({ said, note }) => (
              <li>
                {said}
                {note !== null && <span class="form-text">{note}</span>}
              </li>
            ))}
          </ul>
        ),
      ])}
    />
  );
}
