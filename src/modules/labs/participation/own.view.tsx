// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { FirstEverForm, OwnFields, type OwnTyped } from "./own-fields.view.tsx";
import type { OwnWords } from "./participant.ts";
import { peopleWords } from "./people.words.ts";

export type OwnProps = {
  frame: Frame;
  path: string;
  lab: { id: string; name: string };
  own: OwnWords;
  since: string;
  door: string | undefined;
  came: readonly string[];
  isToAsk: boolean;
  /** Since when they collaborate; undefined of who does not. */
  collaborator: string | undefined;
  said: { tone: "success" | "warning"; text: string } | undefined;
  typed: OwnTyped | undefined;
};

/** All that a lab keeps of who left a name, for them alone: to read, correct, erase, and to choose to lend a hand. */
export function OwnPage(props: OwnProps) {
  const { frame, path, lab, own, said } = props;
  const words = peopleWords[frame.language].own;
  const to = (part: string) => linkTo(frame, `${path}/${part}`);
  return (
    <Page frame={frame} title={words.title} breadcrumbs={[{ label: words.title }]} hidden>
      <PageTitle title={words.hello(own.called)} kicker={lab.name} lead={words.lead(lab.name)} />
      {said !== undefined && (
        <Notice tone={said.tone} announced>
          <p>{said.text}</p>
        </Notice>
      )}
      <p>
        {words.since} {props.since}. {props.door !== undefined && `${words.door} «${props.door}».`}{" "}
        {words.came(props.came.length)}
      </p>
      {props.came.length > 0 && (
        <details class="quiet-fold">
          <summary>{words.cameTitle}</summary>
          <ul class="fold-body">
            {props.came.map((one) => (
              <li>{one}</li>
            ))}
          </ul>
        </details>
      )}
      <Section id="collabora" title={words.collaborateTitle}>
        {props.collaborator === undefined ? (
          <p>{words.collaborateLead}</p>
        ) : (
          <p>{words.collaborator(props.collaborator)}</p>
        )}
        <form method="post" action={to("collaborazione")}>
          <input type="hidden" name="collabora" value={props.collaborator === undefined ? "1" : "0"} />
          <Button kind={props.collaborator === undefined ? "primary" : "secondary"}>
            {props.collaborator === undefined ? words.collaborate : words.stop}
          </Button>
        </form>
      </Section>
      {props.isToAsk && (
        <Section id="prima" title={words.firstTitle}>
          <FirstEverForm frame={frame} action={to("prima-volta")} />
        </Section>
      )}
      <Section id="dati" title={words.correct}>
        <p>{words.correctLead}</p>
        <form method="post" action={to("dati")}>
          <OwnFields frame={frame} own={own} typed={props.typed} />
          <Button kind="secondary">{words.save}</Button>
        </form>
        <p class="form-text">{words.kept}</p>
      </Section>
      <Section id="cancella" title={words.eraseTitle}>
        <p>{words.eraseLead}</p>
        <form method="post" action={to("cancellazione")}>
          <Button kind="danger">{words.erase}</Button>
        </form>
      </Section>
      <Actions>
        <ButtonLink kind="quiet" href={linkTo(frame, `/laboratori/${lab.id}`)}>
          {words.toLab}
        </ButtonLink>
        <ButtonLink kind="quiet" href={to("dati.json")} download>
          {words.data}
        </ButtonLink>
      </Actions>
    </Page>
  );
}

export function OwnErasedPage({ frame, labId }: { frame: Frame; labId: string }) {
  const words = peopleWords[frame.language].own;
  return (
    <Page frame={frame} title={words.erased} breadcrumbs={[{ label: words.title }]} hidden>
      <PageTitle title={words.erased} lead={words.erasedLead} />
      <ButtonLink href={linkTo(frame, `/laboratori/${labId}`)}>{words.toLab}</ButtonLink>
    </Page>
  );
}
