// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, ButtonLink } from "../../../ui/button.tsx";
import { FactList, type Fact } from "../../../ui/fact-list.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { reportWords } from "./report.words.ts";

export type StatusProps = {
  frame: Frame;
  /** The page it is about, when there is one to read. */
  about: { name: string; path: string } | undefined;
  what: string;
  sentOn: string;
  /** How it is going, in one sentence. */
  state: string;
  decidedOn: string | undefined;
  answer: string | null;
  /** The hours that were proposed: how they were understood, or null when they were not. */
  hours: readonly string[] | null | undefined;
  usually: string | undefined;
  hasJustArrived: boolean;
  /** Where to say something else about the same thing. */
  again: string | undefined;
};

/** What became of a report, for who has its link: nothing personal is on it. */
export function StatusPage(props: StatusProps) {
  const { frame, about, hasJustArrived, hours, again } = props;
  const words = reportWords[frame.language];
  const facts: (Fact | false)[] = [
    about !== undefined && { term: words.about, value: <a href={linkTo(frame, about.path)}>{about.name}</a> },
    { term: words.what, value: props.what },
    { term: words.sentOn, value: props.sentOn },
    { term: words.state, value: props.state, element: "report-state" },
    props.decidedOn !== undefined && { term: words.decidedOn, value: props.decidedOn },
  ];
  return (
    <Page frame={frame} title={words.status} breadcrumbs={[{ label: words.status }]} hidden>
      <PageTitle title={words.status} lead={hasJustArrived ? undefined : props.state} />
      {hasJustArrived && (
        <Notice tone="success" announced>
          <p>{words.thanks}</p>
          <p>{words.keepLink}</p>
        </Notice>
      )}
      <FactList facts={facts.filter((fact) => fact !== false)} />
      {props.usually !== undefined && <p>{props.usually}</p>}
      {hours === null && <p>{words.notUnderstood}</p>}
      {hours && (
        <Section id="orari" title={words.understood}>
          <ul>
            {hours.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </Section>
      )}
      {props.answer !== null && (
        <Section id="risposta" title={words.answer}>
          <p class="written-text">{props.answer}</p>
        </Section>
      )}
      {again !== undefined && (
        <Actions>
          <ButtonLink kind="secondary" href={linkTo(frame, again)}>
            {words.sayAgain}
          </ButtonLink>
        </Actions>
      )}
      <p class="form-text">{words.privacy}</p>
    </Page>
  );
}
