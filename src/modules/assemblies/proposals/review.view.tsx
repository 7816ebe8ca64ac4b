// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button } from "../../../ui/button.tsx";
import { HiddenFields, LongTextField, SelectField, type Option } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { Sender } from "../../../ui/sender.tsx";
import { keptAssemblyPath, type Assembly } from "../assembly/assembly.ts";
import { keptCrumbs } from "../assembly/keeping.view.tsx";
import type { Item } from "./item.ts";
import { reviewWords } from "./review.words.ts";

export type ReviewProps = {
  frame: Frame;
  assembly: Assembly;
  item: Item;
  arrived: string;
  /** On whose agenda it is, in words. */
  onAgenda: string | undefined;
  meetings: readonly Option[];
  others: readonly Option[];
  mistake: string | undefined;
};

/** A point that somebody proposed, and the ways to decide on it. */
export function ReviewPage(props: ReviewProps) {
  const { frame, assembly, item, arrived, onAgenda } = props;
  const words = reviewWords[frame.language];
  const { contact, proposer, status, suspicions, answer } = item;
  return (
    <Page
      frame={frame}
      title={item.title}
      hidden
      breadcrumbs={[...keptCrumbs(frame, assembly), { label: words.kicker }]}
    >
      <PageTitle title={item.title} kicker={words.kicker} lead={words.answered[status]} />
      {item.body !== null && <p>{item.body}</p>}
      <p>
        {arrived} {item.isMadeAtDesk && words.atDesk}
      </p>
      {onAgenda !== undefined && <p>{onAgenda}</p>}
      {answer !== null && <p>{answer}</p>}
      <Sender
        assets={frame.assets}
        isSuspect={suspicions.length > 0}
        name={proposer}
        contact={contact}
        words={words}
      />
      {(status === "proposed" || (status === "accepted" && item.meetingId === null)) && <Place {...props} />}
      {status === "proposed" && <Decide {...props} />}
    </Page>
  );
}

function Place({ frame, assembly, item, meetings }: ReviewProps) {
  const words = reviewWords[frame.language];
  const action = `${keptAssemblyPath(assembly.id)}/proposte/${item.id}/ordine`;
  return (
    <Section id="ordine" title={words.place}>
      {meetings.length === 0 ? (
        <p>{words.noMeeting}</p>
      ) : (
        <form method="post" action={linkTo(frame, action)}>
          {meetings.length === 1 ? (
            <>
              <HiddenFields values={{ riunione: meetings[0]!.value }} />
              <p>{meetings[0]!.label}</p>
            </>
          ) : (
            <SelectField name="riunione" label={words.placeWhich} options={meetings} />
          )}
          <Actions>
            <Button>{words.placeNow}</Button>
          </Actions>
        </form>
      )}
    </Section>
  );
}

function Decide({ frame, assembly, item, others, mistake }: ReviewProps) {
  const words = reviewWords[frame.language];
  const to = (rest: string) => linkTo(frame, `${keptAssemblyPath(assembly.id)}/proposte/${item.id}/${rest}`);
  return (
    <>
      <Section id="accogli" title={words.accept}>
        <form method="post" action={to("accoglienza")}>
          <p>{words.acceptHint}</p>
          <LongTextField
            id="campo-risposta"
            name="risposta"
            label={words.answer}
            hint={words.answerHint}
            rows={2}
            maxlength={1000}
          />
          <Actions>
            <Button kind="secondary">{words.accept}</Button>
          </Actions>
        </form>
      </Section>
      {others.length > 0 && (
        <Section id="unisci" title={words.join}>
          <form method="post" action={to("unione")}>
            <SelectField name="altro" label={words.joinWhich} hint={words.joinHint} options={others} />
            <Actions>
              <Button kind="secondary">{words.joinNow}</Button>
            </Actions>
          </form>
        </Section>
      )}
      <Section id="rifiuta" title={words.decline}>
        <form method="post" action={to("rifiuto")}>
          <LongTextField
            id="campo-motivo"
            name="motivo"
            label={words.why}
            hint={words.whyHint}
            error={mistake}
            rows={2}
            maxlength={1000}
            required
          />
          <Actions>
            <Button kind="danger">{words.declineNow}</Button>
          </Actions>
        </form>
      </Section>
    </>
  );
}
