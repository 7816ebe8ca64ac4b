// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button } from "../../../ui/button.tsx";
import { LongTextField } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Section } from "../../../ui/section.tsx";
import { Sender } from "../../../ui/sender.tsx";
import type { Proposal } from "./proposal.ts";
import { proposalWords } from "./proposal.words.ts";

type ProposalBlockProps = { frame: Frame; activityId: string; proposal: Proposal; mistake?: string };

/** What somebody without an account wrote, and the two ways to decide. */
export function ProposalBlock({ frame, activityId, proposal, mistake }: ProposalBlockProps) {
  const words = proposalWords[frame.language];
  const { proposer, contact, note, suspicions } = proposal;
  const to = (path: string) => linkTo(frame, `/redazione/agenda/${activityId}${path}`);
  return (
    <Section id="proposta" title={words.proposed}>
      <Sender
        assets={frame.assets}
        isSuspect={suspicions.length > 0}
        name={proposer}
        contact={contact}
        words={{ ...words, by: words.proposedBy, contact: words.writtenTo }}
      />
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
