// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, ButtonLink } from "../../../ui/button.tsx";
import { Button } from "../../../ui/button.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { HiddenFields, TextField } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { ResultCard, ResultList, type Meta } from "../../../ui/result-card.tsx";
import { Section } from "../../../ui/section.tsx";
import { doorWords } from "./doors.words.ts";
import { referralsPath } from "./referral-path.ts";

/** A door as it is offered: where one hands over to it. */
export type DoorShown = {
  name: string;
  line: string;
  kicker: string | undefined;
  href: string;
  meta: readonly Meta[];
};

export function DoorList({ frame, doors }: { frame: Frame; doors: readonly DoorShown[] }) {
  const words = doorWords[frame.language];
  if (doors.length === 0) return <p>{words.none}</p>;
  return (
    <ResultList label={words.doors}>
      {doors.map(({ name, line, kicker, href, meta }) => (
        <ResultCard
          assets={frame.assets}
          title={name}
          kicker={kicker}
          line={line}
          href={href}
          meta={meta}
          level={3}
        />
      ))}
    </ResultList>
  );
}

export type DoorsPageProps = {
  frame: Frame;
  about: string;
  needId: string;
  cameFrom: string | undefined;
  words: string;
  doors: readonly DoorShown[];
  desks: readonly { name: string; href: string }[];
  socialService: string;
};

/** Which door? The services that may answer, the other desks, the social service. */
export function DoorsPage(props: DoorsPageProps) {
  const { frame, about, needId, cameFrom, words: looked, doors, desks, socialService } = props;
  const words = doorWords[frame.language];
  return (
    <Page
      frame={frame}
      title={words.title}
      breadcrumbs={[
        { label: words.desk, path: "/sportello" },
        { label: words.referrals, path: referralsPath },
        { label: words.title },
      ]}
      wide
      hidden
    >
      <PageTitle title={words.title} kicker={about} lead={words.lead} />
      <form method="get" action={linkTo(frame, `${referralsPath}/nuovo`)} role="search">
        <HiddenFields values={{ bisogno: needId, da: cameFrom }} />
        <TextField name="q" type="search" label={words.search} hint={words.searchHint} value={looked} />
        <Actions>
          <Button kind="secondary">{words.find}</Button>
        </Actions>
      </form>
      <Section id="servizi" title={looked === "" ? words.proposed : words.foundFor(looked)}>
        <DoorList frame={frame} doors={doors} />
      </Section>
      <Section id="altre-porte" title={words.others}>
        <ul>
          {desks.map(({ name, href }) => (
            <li>
              <a href={href}>{words.deskCalled(name)}</a>
            </li>
          ))}
          <li>
            <a href={socialService}>{words.socialService}</a>
          </li>
        </ul>
      </Section>
    </Page>
  );
}

/** What stands where a door was chosen that does not fit any more. */
export function Mistakes({ frame, mistakes }: { frame: Frame; mistakes: readonly [string, string][] }) {
  const words = doorWords[frame.language];
  return (
    <ErrorSummary
      title={words.errors}
      mistakes={mistakes.map(([name, message]) => ({ fieldId: `campo-${name}`, message }))}
    />
  );
}

export function BackToDoors({ frame, href }: { frame: Frame; href: string }) {
  return (
    <ButtonLink kind="quiet" href={href}>
      {doorWords[frame.language].otherDoor}
    </ButtonLink>
  );
}
