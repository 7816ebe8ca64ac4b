// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { RadioGroup } from "../../../ui/choices.tsx";
import { FactList, type Fact } from "../../../ui/fact-list.tsx";
import { SelectField, type Option } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { needPath, needsPath } from "./contact-path.ts";
import { contactWords } from "./contact.words.ts";
import { deskEndings, unmetReasons, type Need, type Offer } from "./need.ts";
import { OfferAnswers } from "./needs.view.tsx";
import { needsWords } from "./needs.words.ts";

export type NeedProps = {
  frame: Frame;
  need: Need;
  name: string;
  facts: readonly Fact[];
  asked: { text: string | null; areForgotten: boolean } | undefined;
  contactHref: string | undefined;
  /** Only the desk that owns it acts. */
  mayKeep: boolean;
  /** An offer to a desk of who reads, that waits for their answer. */
  offerToAnswer: string | undefined;
  /** Desks of who reads at which the person is known, and that may take it. */
  takers: readonly Option[];
  offers: readonly Offer[];
  otherDesks: readonly Option[];
  referrals: readonly { href: string; text: string }[];
  referHref: string | undefined;
  followUpHref: string | undefined;
  done: string | undefined;
  /** Why an act was not done. */
  trouble: string | undefined;
  chosenEnding: string | undefined;
};

/** One need: what it is, who follows it, what was tried, and what may be done now. */
export function NeedPage(props: NeedProps) {
  const { frame, need, name, facts, asked, contactHref, mayKeep, offerToAnswer, takers, done, trouble } =
    props;
  const words = needsWords[frame.language];
  return (
    <Page
      frame={frame}
      title={words.need}
      breadcrumbs={[{ label: words.title, path: needsPath }, { label: words.need }]}
      hidden
      wide
    >
      <PageTitle title={name} kicker={words.need} />
      {done !== undefined && (
        <Notice tone="success" announced>
          <p>{done}</p>
        </Notice>
      )}
      {trouble !== undefined && (
        <Notice tone="warning" announced>
          <p>{trouble}</p>
        </Notice>
      )}
      <FactList facts={facts} />
      {asked === undefined ? (
        <p>{words.fellow}</p>
      ) : (
        <Section id="parole" title={words.asked}>
          <p class="asked-line">{asked.text ?? (asked.areForgotten ? words.forgotten : words.none2)}</p>
        </Section>
      )}
      {contactHref !== undefined && (
        <p>
          <a href={contactHref}>{words.toContact}</a>
        </p>
      )}
      {offerToAnswer !== undefined && <OfferAnswers frame={frame} offerId={offerToAnswer} name={name} />}
      {!mayKeep && takers.length > 0 && (
        <form method="post" action={linkTo(frame, `${needPath(need.id)}/presa`)}>
          <p class="form-text">{words.takeLead}</p>
          {takers.map(({ value, label }) => (
            <Button name="sportello" value={value}>
              {words.take} ({label})
            </Button>
          ))}
        </form>
      )}
      <Tried {...props} />
      {mayKeep && need.state === "open" && <OpenActs {...props} />}
      {mayKeep && need.state === "closed" && (
        <Section id="riapri" title={words.reopen}>
          <form method="post" action={linkTo(frame, `${needPath(need.id)}/riapertura`)}>
            <p class="form-text">{words.reopenLead}</p>
            <Button kind="secondary">{words.reopen}</Button>
          </form>
        </Section>
      )}
    </Page>
  );
}

/** What was tried so far: hand-offs, and other desks that were asked. */
function Tried({ frame, referrals, offers, mayKeep }: NeedProps) {
  const words = needsWords[frame.language];
  return (
    <>
      {referrals.length > 0 && (
        <Section id="invii" title={words.referrals}>
          <ul>
            {referrals.map(({ href, text }) => (
              <li>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {offers.length > 0 && (
        <Section id="chieste" title={words.offersMade}>
          <ul>
            {offers.map((offer) => (
              <li>
                {offer.toDeskName}: {words.offerStates[offer.state]}
                {mayKeep && offer.state === "offered" && (
                  <form method="post" action={linkTo(frame, `${needsPath}/offerte/${offer.id}`)}>
                    <Button kind="quiet" name="risposta" value="withdraw">
                      {words.withdraw}
                    </Button>
                  </form>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function OpenActs(props: NeedProps) {
  const { frame, need, referHref, followUpHref, otherDesks, chosenEnding } = props;
  const words = needsWords[frame.language];
  const codes = contactWords[frame.language];
  const path = linkTo(frame, needPath(need.id));
  return (
    <>
      <Actions>
        {referHref !== undefined && <ButtonLink href={referHref}>{words.refer}</ButtonLink>}
        {followUpHref !== undefined && (
          <ButtonLink kind="secondary" href={followUpHref}>
            {words.followUp}
          </ButtonLink>
        )}
      </Actions>
      <div class="need-acts">
        {otherDesks.length > 0 && (
          <Section id="chiedi" title={words.offer}>
            <form method="post" action={`${path}/offerta`}>
              <p class="form-text">{words.offerLead}</p>
              <SelectField name="sportello" label={words.offerTo} options={otherDesks} />
              <Button kind="secondary">{words.offerButton}</Button>
            </form>
          </Section>
        )}
        <Section id="manca" title={words.missing}>
          <form method="post" action={`${path}/mancanza`}>
            <p class="form-text">{words.missingLead}</p>
            <SelectField
              name="manca"
              label={words.missing}
              labelHidden
              options={unmetReasons.map((value) => ({ value, label: codes.unmetReasons[value] }))}
              empty={words.missingNone}
              value={need.unmetReason ?? undefined}
            />
            <Button kind="secondary">{words.missingButton}</Button>
          </form>
        </Section>
        <Section id="chiudi" title={words.close}>
          <form method="post" action={`${path}/chiusura`}>
            <p class="form-text">{words.closeLead}</p>
            <RadioGroup
              name="come"
              label={words.how}
              options={deskEndings.map((value) => ({ value, label: codes.endings[value] }))}
              value={chosenEnding}
              required
            />
            <Button kind="secondary">{words.closeButton}</Button>
          </form>
        </Section>
      </div>
    </>
  );
}
