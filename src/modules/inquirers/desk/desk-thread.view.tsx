// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { CheckboxGroup } from "../../../ui/choices.tsx";
import { FactList, type Fact } from "../../../ui/fact-list.tsx";
import { SelectField } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { HappenedList } from "../own/thread-parts.view.tsx";
import type { HappenedShown } from "../own/thread.page.ts";
import { objections, type Objection } from "../threads/thread.ts";
import { peoplePath } from "./people.view.tsx";
import { peopleWords } from "./people.words.ts";

type ThreadProps = {
  frame: Frame;
  id: string;
  isDone: boolean;
  facts: readonly Fact[];
  happened: readonly HappenedShown[];
  objections: readonly Objection[];
  hasSaid: boolean;
  hasCard: boolean;
};

/** A thread at the desk: what happened, and what can be done. Who it is, is asked apart. */
export function ThreadPage(props: ThreadProps) {
  const { frame, id, isDone, facts, happened, objections: raised, hasSaid, hasCard } = props;
  const words = peopleWords[frame.language];
  const path = `${peoplePath}/${id}`;
  return (
    <Page
      frame={frame}
      title={words.thread}
      breadcrumbs={[
        { label: words.yourDesk, path: "/sportello" },
        { label: words.title, path: peoplePath },
        { label: words.thread },
      ]}
      hidden
      wide
    >
      <PageTitle title={words.thread} lead={words.threadLead} />
      {isDone && (
        <Notice tone="success" announced>
          <p>{words.saved}</p>
        </Notice>
      )}
      <Actions>
        <ButtonLink href={linkTo(frame, "/sportello/contatto")}>{words.newContact}</ButtonLink>
        <ButtonLink kind="secondary" href={linkTo(frame, `${path}/riconosci`)}>
          {hasCard ? words.lost : words.wantsCard}
        </ButtonLink>
      </Actions>
      <Section id="filo" title={words.facts.title}>
        <FactList facts={facts} />
      </Section>
      <Section id="successo" title={words.happened}>
        <HappenedList frame={frame} happened={happened} />
      </Section>
      <Section id="chi" title={words.who}>
        <WhyForm frame={frame} path={path} hasSaid={hasSaid} />
      </Section>
      <Section id="diritti" title={words.rights}>
        <p>{words.rightsLead}</p>
        <form method="post" action={linkTo(frame, `${path}/opposizioni`)}>
          <CheckboxGroup
            name="non"
            label={words.object}
            options={objections.map((one) => ({ value: one, label: words.objections[one] }))}
            values={raised}
          />
          <Button kind="secondary">{words.saveObjections}</Button>
        </form>
        <p class="form-text">{words.dataLead}</p>
        <Actions>
          <ButtonLink kind="secondary" href={linkTo(frame, `${path}/copia`)}>
            {words.copy}
          </ButtonLink>
          <ButtonLink kind="quiet" href={linkTo(frame, `${path}/cancella`)}>
            {words.erase}
          </ButtonLink>
        </Actions>
      </Section>
    </Page>
  );
}

type WhyProps = { frame: Frame; path: string; hasSaid: boolean };

/** Why somebody opens what a person said: asked before, told to the person after. */
function WhyForm({ frame, path, hasSaid }: WhyProps) {
  const words = peopleWords[frame.language];
  if (!hasSaid) {
    return (
      <>
        <p>{words.nothingSaid}</p>
        <ButtonLink kind="secondary" href={linkTo(frame, `${path}/dati?perche=correct`)}>
          {words.write}
        </ButtonLink>
      </>
    );
  }
  return (
    <form method="get" action={linkTo(frame, `${path}/dati`)}>
      <SelectField
        name="perche"
        label={words.why}
        hint={words.whoLead}
        options={Object.entries(words.reasons).map(([value, label]) => ({ value, label }))}
      />
      <Button kind="secondary">{words.show}</Button>
    </form>
  );
}
