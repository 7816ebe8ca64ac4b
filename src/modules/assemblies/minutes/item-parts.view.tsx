// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { LongTextField, TextField } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { DecisionForm, How, type DecisionTyped } from "../decisions/decision-form.view.tsx";
import type { Decision } from "../decisions/decision.ts";
import { DecisionBlock } from "../decisions/decision.view.tsx";
import { votePath } from "../votes/vote.ts";
import { CommentList } from "./comment-list.view.tsx";
import { VoteLine } from "./reading.view.tsx";
import type { CommentShown, ItemToWrite, WritingProps } from "./writing.page.ts";
import { writingWords } from "./writing.words.ts";

type PartProps = WritingProps & { item: ItemToWrite };

/** What was decided under an item; decisions and votes to add while the minutes are open. */
export function DecisionsPart(props: PartProps) {
  const { frame, item, may } = props;
  const words = writingWords[frame.language];
  return (
    <>
      {item.decisions.map((decision, index) => (
        <DecisionBlock decision={decision}>
          {may.write && <DecisionChange {...props} decision={item.raw[index]!} />}
        </DecisionBlock>
      ))}
      {item.votes.map((vote) => (
        <>
          <VoteLine frame={frame} vote={vote} path={votePath({ meetingId: props.meetingId, id: vote.id })} />
          {may.write && vote.isOpen && <CloseForm {...props} voteId={vote.id} />}
        </>
      ))}
      {may.write && item.approval === undefined && (
        <>
          <NewDecision {...props} />
          {props.hasMembers && <NewVote {...props} />}
        </>
      )}
      {may.write && item.about && (
        <Actions>
          <ButtonLink kind="quiet" href={linkTo(frame, item.about.path)}>
            {words.follow}
          </ButtonLink>
        </Actions>
      )}
    </>
  );
}

function wrongOf({ wrong }: WritingProps, form: string, about: string) {
  return wrong?.form === form && wrong.itemId === about ? wrong : undefined;
}

function NewDecision(props: PartProps) {
  const { frame, item, path, newId, entitled } = props;
  const mine = wrongOf(props, "decision", item.id);
  return (
    <details class="quiet-fold d-print-none" open={mine !== undefined}>
      <summary>{writingWords[frame.language].decisionAdd}</summary>
      <div class="fold-body">
        <DecisionForm
          frame={frame}
          action={linkTo(frame, `${path}/punti/${item.id}/decisioni`)}
          id={newId()}
          mark={`decision-${item.id}`}
          typed={mine?.typed ?? {}}
          mistakes={mine?.mistakes}
          entitled={entitled}
        />
      </div>
    </details>
  );
}

function DecisionChange(props: PartProps & { decision: Decision }) {
  const { frame, path, entitled, decision } = props;
  const words = writingWords[frame.language];
  const mine = wrongOf(props, "amend", decision.id);
  const isVoted = decision.how === "online-vote";
  return (
    <details class="quiet-fold d-print-none" open={mine !== undefined}>
      <summary>
        {words.decisionChange}
        <span class="visually-hidden">: {decision.what}</span>
      </summary>
      <div class="fold-body">
        <DecisionForm
          frame={frame}
          action={linkTo(frame, `${path}/decisioni/${decision.id}`)}
          id={decision.id}
          mark={`amend-${decision.id}`}
          typed={mine?.typed ?? typedFrom(decision)}
          mistakes={mine?.mistakes}
          entitled={entitled}
          isVoted={isVoted}
        />
        {!isVoted && (
          <form method="post" action={linkTo(frame, `${path}/decisioni/${decision.id}/ritiro`)}>
            <Button kind="quiet">
              {words.decisionRemove}
              <span class="visually-hidden">: {decision.what}</span>
            </Button>
          </form>
        )}
      </div>
    </details>
  );
}

function typedFrom({ what, ownerName, dueOn, how, counts, revision }: Decision): DecisionTyped {
  return {
    revisione: String(revision),
    cosa: what,
    chi: ownerName ?? undefined,
    entro: dueOn ?? undefined,
    come: how,
    favorevoli: counts === null ? undefined : String(counts.for),
    contrari: counts === null ? undefined : String(counts.against),
    astenuti: counts === null ? undefined : String(counts.abstained),
  };
}

function NewVote(props: PartProps) {
  const { frame, item, path, newId, usualQuorum } = props;
  const words = writingWords[frame.language];
  const mine = wrongOf(props, "vote", item.id);
  const at = (name: string, otherwise?: string) => ({
    id: `campo-${name}-vote-${item.id}`,
    name,
    value: mine === undefined ? otherwise : mine.typed[name],
    error: mine?.mistakes[name],
  });
  return (
    <details class="quiet-fold d-print-none" open={mine !== undefined}>
      <summary>{words.voteAdd}</summary>
      <div class="fold-body">
        <p>{words.voteLead}</p>
        <form method="post" action={linkTo(frame, `${path}/punti/${item.id}/voti`)}>
          <input type="hidden" name="id" value={newId()} />
          <LongTextField
            {...at("domanda")}
            label={words.question}
            hint={words.questionHint}
            rows={2}
            maxlength={1000}
            required
          />
          <TextField {...at("giorno")} label={words.closesOn} type="date" required />
          <TextField {...at("ora", "20:00")} label={words.closesAt} type="time" required />
          <TextField
            {...at("quorum", usualQuorum === null ? undefined : String(usualQuorum))}
            label={words.quorum}
            hint={words.quorumHint}
            type="number"
            inputmode="numeric"
            min="0"
          />
          <TextField {...at("chi")} label={words.who} hint={words.whoHint} />
          <TextField {...at("entro")} label={words.due} type="date" />
          <Button kind="secondary">{words.voteOpen}</Button>
        </form>
      </div>
    </details>
  );
}

function CloseForm({ frame, path, voteId }: PartProps & { voteId: string }) {
  const words = writingWords[frame.language];
  return (
    <form class="d-print-none" method="post" action={linkTo(frame, `${path}/voti/${voteId}/chiusura`)}>
      <Button kind="quiet">{words.voteClose}</Button>
      <p class="form-text">{words.voteCloseHint}</p>
    </form>
  );
}

type ApprovalProps = PartProps & { approval: NonNullable<ItemToWrite["approval"]> };

/** The minutes of an earlier meeting, to read and to approve. */
export function ApprovalPart(props: ApprovalProps) {
  const { frame, item, approval, may, path, newId, entitled } = props;
  const words = writingWords[frame.language];
  const mine = wrongOf(props, "approval", item.id);
  return (
    <>
      <p>
        <a href={linkTo(frame, approval.path)}>{words.approveRead}</a>
      </p>
      {approval.status === "approved" && <p>{words.alreadyApproved}</p>}
      {approval.status === "draft" && <p>{words.notShared}</p>}
      {may.write && approval.status === "shared" && (
        <form method="post" action={linkTo(frame, `${path}/punti/${item.id}/approvazione`)}>
          <input type="hidden" name="id" value={newId()} />
          <p>{words.approveLead}</p>
          <How
            frame={frame}
            mark={`approval-${item.id}`}
            typed={mine?.typed ?? {}}
            mistakes={mine?.mistakes}
            entitled={entitled}
            ways={["consensus", "hands"]}
          />
          <Button kind="secondary">{words.approve}</Button>
        </form>
      )}
    </>
  );
}

type CommentsProps = { frame: Frame; path: string; comments: readonly CommentShown[] };

/** What members said, and what the keepers answer. */
export function CommentsPart({ frame, path, comments }: CommentsProps) {
  if (comments.length === 0) return null;
  const words = writingWords[frame.language];
  return (
    <div class="d-print-none">
      <CommentList frame={frame} comments={comments} />
      {comments
        .filter(({ answer }) => answer === null)
        .map(({ id, who }) => (
          <details class="quiet-fold">
            <summary>
              {words.answer}: {who}
            </summary>
            <form class="fold-body" method="post" action={linkTo(frame, `${path}/commenti/${id}/risposta`)}>
              <LongTextField
                id={`campo-risposta-${id}`}
                name="risposta"
                label={words.answer}
                rows={3}
                maxlength={3000}
                required
              />
              <Button kind="secondary">{words.answerSave}</Button>
            </form>
          </details>
        ))}
    </div>
  );
}
