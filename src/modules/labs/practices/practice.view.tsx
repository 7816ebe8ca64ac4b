// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, ButtonLink } from "../../../ui/button.tsx";
import { FactList } from "../../../ui/fact-list.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { PhotoList } from "../../../ui/photo.tsx";
import { Section } from "../../../ui/section.tsx";
import { Tags } from "../../../ui/tag.tsx";
import { LineageBlock } from "./lineage.view.tsx";
import type { EditionShown, LineageShown, PartShown } from "./practice-shown.page.ts";
import {
  licenceAddresses,
  practicePath,
  practicesPath,
  type Practice,
  type PracticePhoto,
} from "./practice.ts";
import { practiceWords } from "./practice.words.ts";

export type PracticePageProps = {
  frame: Frame;
  practice: Practice;
  parts: readonly PartShown[];
  figures: string | undefined;
  photos: readonly PracticePhoto[];
  lineage: LineageShown | undefined;
  origin: { title: string; by: string; path: string | undefined } | undefined;
  network: { name: string; path: string } | undefined;
  editions: readonly EditionShown[];
  published: string | undefined;
  /** An edition of before is read: of when. */
  old: string | undefined;
  /** Labs of who reads it, where it may be started from here. */
  copyInto: readonly { name: string; path: string }[];
};

/** A practice, told so that somebody else can do it. */
export function PracticePage(props: PracticePageProps) {
  const { frame, practice, parts, figures, origin, network, old, published } = props;
  const words = practiceWords[frame.language];
  const path = practicePath(practice.id);
  return (
    <Page
      frame={frame}
      title={practice.title}
      description={practice.line ?? undefined}
      current="/laboratori"
      breadcrumbs={[
        { label: words.labs, path: "/laboratori" },
        { label: words.practices, path: practicesPath },
        { label: practice.title },
      ]}
      hidden={old !== undefined}
    >
      <PageTitle title={practice.title} kicker={practice.labName} lead={practice.line ?? undefined} />
      {old !== undefined && (
        <Notice tone="info">
          <p>
            {words.oldEdition(old)} <a href={linkTo(frame, path)}>{words.newest}</a>
          </p>
        </Notice>
      )}
      <Tags
        label={words.tags}
        tags={practice.tags.map((tag) => ({
          label: tag,
          href: linkTo(frame, `${practicesPath}?tema=${encodeURIComponent(tag)}`),
        }))}
      />
      <Actions>
        <ButtonLink kind="secondary" href={linkTo(frame, `${path}/pratica.pdf`)}>
          {words.print}
        </ButtonLink>
        <ButtonLink kind="quiet" href={linkTo(frame, `${path}/pratica.md`)}>
          {words.markdown}
        </ButtonLink>
      </Actions>
      {origin && (
        <p>
          {words.copiedFrom}{" "}
          {origin.path === undefined ? origin.title : <a href={linkTo(frame, origin.path)}>{origin.title}</a>}{" "}
          ({origin.by})
        </p>
      )}
      {parts.map(({ part, title, texts }) => (
        <Section id={`parte-${part}`} title={title}>
          {part === "steps" ? (
            <ol>
              {texts.map((text) => (
                <li class="mb-2">{text}</li>
              ))}
            </ol>
          ) : (
            texts.map((text) => <p class="written-text">{text}</p>)
          )}
        </Section>
      ))}
      {figures !== undefined && (
        <Section id="numeri" title={words.figures}>
          <p>
            <strong>{figures}</strong>
          </p>
          <p class="form-text">{words.figuresHow}</p>
        </Section>
      )}
      <Photos {...props} />
      {props.lineage && <LineageBlock frame={frame} lineage={props.lineage} current={practice.id} />}
      <CopyBlock {...props} />
      <FactList
        facts={[
          {
            term: words.of,
            value: <a href={linkTo(frame, `/laboratori/${practice.labId}`)}>{practice.labName}</a>,
          },
          ...(network
            ? [{ term: words.network, value: <a href={linkTo(frame, network.path)}>{network.name}</a> }]
            : []),
          {
            term: words.licence,
            value: (
              <a rel="license" href={licenceAddresses[practice.licence]}>
                {words.licenceNames[practice.licence]}
              </a>
            ),
          },
        ]}
      />
      {published !== undefined && <p class="form-text">{words.written(published)}</p>}
      {practice.isDemonstration && <p class="form-text">{words.ofDemonstration}</p>}
      <Editions {...props} />
    </Page>
  );
}

function Photos({ frame, photos }: PracticePageProps) {
  const words = practiceWords[frame.language];
  if (photos.length === 0) return null;
  return (
    <Section id="foto" title={words.photos}>
      <PhotoList photos={photos} label={words.photos} />
    </Section>
  );
}

function CopyBlock({ frame, practice, copyInto }: PracticePageProps) {
  const words = practiceWords[frame.language];
  return (
    <Section id="copiala" title={words.copyTitle}>
      <p>{words.copyLead}</p>
      <Actions>
        <ButtonLink href={linkTo(frame, `${practicePath(practice.id)}/copiata`)}>{words.copyLink}</ButtonLink>
        {copyInto.map(({ name, path }) => (
          <ButtonLink kind="secondary" href={linkTo(frame, path)}>
            {words.copyHere(name)}
          </ButtonLink>
        ))}
      </Actions>
    </Section>
  );
}

function Editions({ frame, editions }: PracticePageProps) {
  const words = practiceWords[frame.language];
  if (editions.length < 2) return null;
  return (
    <Section id="versioni" title={words.history}>
      <ul>
        {editions.map(({ label, why, href }) => (
          <li>
            <a href={linkTo(frame, href)}>{label}</a>: {why}
          </li>
        ))}
      </ul>
    </Section>
  );
}
