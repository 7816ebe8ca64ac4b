// SPDX-License-Identifier: AGPL-3.0-or-later
import { Button } from "../../../ui/button.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { TextField } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { VisuallyHidden } from "../../../ui/media.tsx";
import { mistakesTold } from "../../../ui/mistakes.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { desksPath, operatorPath } from "./desk-path.ts";
import { deskWords } from "./desk.words.ts";
import { homeWords } from "./home.words.ts";

export type OperatorProps = {
  frame: Frame;
  desk: { id: string; name: string };
  personId: string;
  name: string;
  /** Why they may not receive today; undefined when they may. */
  lacking: string | undefined;
  mandates: readonly { id: string; said: string; givenBy: string; isEnded: boolean; isEndable: boolean }[];
  trainings: readonly { what: string; said: string }[];
  typed: Record<string, string>;
  mistakes: Record<string, string>;
  done: boolean;
};

/** What is on record about one who receives people at a desk. The title says the desk, not the person: others see it. */
export function OperatorPage(props: OperatorProps) {
  const { frame, desk, name, lacking, done, mistakes } = props;
  const words = deskWords[frame.language];
  return (
    <Page
      frame={frame}
      title={`${words.record}: ${desk.name}`}
      breadcrumbs={[
        { label: homeWords[frame.language].title, path: "/sportello" },
        { label: words.title, path: desksPath },
        { label: desk.name, path: `${desksPath}/${desk.id}` },
        { label: words.record },
      ]}
      hidden
    >
      {done && (
        <Notice tone="success" announced>
          <p>{words.saved}</p>
        </Notice>
      )}
      <PageTitle title={name} kicker={desk.name} />
      <Notice tone={lacking === undefined ? "success" : "warning"}>
        <p>{lacking ?? words.whoMayReceive}</p>
      </Notice>
      <ErrorSummary title={words.mistakesTitle} mistakes={mistakesTold(mistakes, words.mistakes).all} />
      <Mandates {...props} />
      <Trainings {...props} />
    </Page>
  );
}

function Mandates({ frame, desk, personId, mandates, typed, mistakes }: OperatorProps) {
  const words = deskWords[frame.language];
  const path = linkTo(frame, operatorPath(desk.id, personId));
  const told = mistakesTold(mistakes, words.mistakes);
  return (
    <Section id="mandati" title={words.mandates}>
      {mandates.length > 0 && (
        <ul>
          {mandates.map(({ id, said, givenBy, isEnded, isEndable }) => (
            <li>
              {givenBy}: {said}
              {isEnded && <em> ({words.endedMandate})</em>}
              {isEndable && (
                <form method="post" action={`${linkTo(frame, `${desksPath}/${desk.id}`)}/mandati/${id}/fine`}>
                  <input type="hidden" name="persona" value={personId} />
                  <button class="btn btn-link" type="submit">
                    {words.endMandate} <VisuallyHidden>{said}</VisuallyHidden>
                  </button>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
      <h3 class="h4">{words.giveMandate}</h3>
      <p>{words.giveMandateLead}</p>
      <form method="post" action={`${path}/mandati`}>
        <TextField
          name="da"
          label={words.givenBy}
          hint={words.givenByHint}
          value={typed["da"]}
          maxlength={120}
          error={told.at("da")}
          required
        />
        <TextField
          name="dal"
          type="date"
          label={words.from}
          value={typed["dal"]}
          error={told.at("dal")}
          required
        />
        <TextField
          name="al"
          type="date"
          label={words.to}
          hint={words.toHint}
          value={typed["al"]}
          error={told.at("al")}
          required
        />
        <Button>{words.recordMandate}</Button>
      </form>
    </Section>
  );
}

function Trainings({ frame, desk, personId, trainings, typed, mistakes }: OperatorProps) {
  const words = deskWords[frame.language];
  const told = mistakesTold(mistakes, words.mistakes);
  return (
    <Section id="formazione" title={words.trainings}>
      {trainings.length === 0 ? (
        <p>{words.trainingMissing}</p>
      ) : (
        <ul>
          {trainings.map(({ what, said }) => (
            <li>
              {what}: {said}
            </li>
          ))}
        </ul>
      )}
      <h3 class="h4">{words.recordTraining}</h3>
      <form method="post" action={`${linkTo(frame, operatorPath(desk.id, personId))}/formazione`}>
        <TextField
          name="che"
          label={words.what}
          hint={words.whatHint}
          value={typed["che"]}
          error={told.at("che")}
          required
        />
        <TextField
          name="il"
          type="date"
          label={words.heldOn}
          value={typed["il"]}
          error={told.at("il")}
          required
        />
        <TextField
          name="fino"
          type="date"
          label={words.validUntil}
          hint={words.validUntilHint}
          value={typed["fino"]}
          error={told.at("fino")}
        />
        <Button>{words.recordTraining}</Button>
      </form>
    </Section>
  );
}
