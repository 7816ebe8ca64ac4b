// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button } from "../../../ui/button.tsx";
import { ContactLinks } from "../../../ui/contact-links.tsx";
import { LongTextField } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { Section } from "../../../ui/section.tsx";
import { isEmail, type Proposal } from "./proposal.ts";
import { proposalWords } from "./proposal.words.ts";

type ProposalBlockProps = { frame: Frame; activityId: string; proposal: Proposal; mistake?: string };

/** What somebody without an account wrote, and the two ways to decide. */
export function ProposalBlock({ frame, activityId, proposal, mistake }: ProposalBlockProps) {
  const words = proposalWords[frame.language];
  const { proposer, contact, note, suspicions } = proposal;
  const to = (path: string) => linkTo(frame, `/redazione/agenda/${activityId}${path}`);
  return (
    <Section id="proposta" title={words.proposed}>
      {suspicions.length > 0 && (
        <Notice tone="warning">
          <p>{words.suspect}</p>
        </Notice>
      )}
      {proposer !== null && (
        <p>
          {words.proposedBy}: {proposer}
        </p>
      )}
      {contact === null ? (
        <p>{words.noContact}</p>
      ) : (
        <>
          <p>{words.writtenTo}:</p>
          <ContactLinks
            assets={frame.assets}
            contacts={[{ kind: isEmail(contact) ? "mail" : "phone", value: contact }]}
          />
        </>
      )}
      {note !== null && (
        <>
          <h3 class="h5">{words.noteTitle}</h3>
          <p>{note}</p>
        </>
      )}
      <form method="post" action={to("/accoglienza")}>
        <p>{words.acceptLead}</p>
        <LongTextField
          id="campo-risposta"
          name="risposta"
          label={words.answerField}
          hint={words.answerHint}
          rows={2}
          maxlength={1000}
        />
        <Actions>
          <Button>{words.accept}</Button>
        </Actions>
      </form>
      <form method="post" action={to("/rifiuto")}>
        <LongTextField
          id="campo-motivo"
          name="risposta"
          label={words.rejectField}
          hint={words.rejectHint}
          error={mistake}
          rows={2}
          maxlength={1000}
          required
        />
        <Actions>
          <Button kind="danger">{words.reject}</Button>
        </Actions>
      </form>
    </Section>
  );
}
