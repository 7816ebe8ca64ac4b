// SPDX-License-Identifier: AGPL-3.0-or-later
import { Button } from "../../../ui/button.tsx";
import { Chip, Chips } from "../../../ui/chip.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { HiddenFields, TextField } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { ResultCard, ResultList } from "../../../ui/result-card.tsx";
import { SearchBox } from "../../../ui/search-box.tsx";
import { Tags } from "../../../ui/tag.tsx";
import { practicePath, practicesPath, type Practice } from "./practice.ts";
import { practiceWords } from "./practice.words.ts";

type PracticesProps = {
  frame: Frame;
  practices: readonly Practice[];
  words: string | undefined;
  tag: string | undefined;
  tags: readonly { tag: string; href: string }[];
};

/** All practices, searched by words and by theme. */
export function PracticesPage({ frame, practices, words: asked, tag, tags }: PracticesProps) {
  const words = practiceWords[frame.language];
  const path = linkTo(frame, practicesPath);
  return (
    <Page
      frame={frame}
      title={words.practices}
      description={words.lead}
      current="/laboratori"
      breadcrumbs={[{ label: words.labs, path: "/laboratori" }, { label: words.practices }]}
    >
      <PageTitle title={words.practices} lead={words.lead} />
      <SearchBox action={path} label={words.form} id="cerca" submit={<Button>{words.search}</Button>}>
        <TextField
          type="search"
          name="q"
          label={words.ask}
          hint={words.askHint}
          value={asked}
          maxlength={120}
        />
        <HiddenFields values={{ tema: tag }} />
      </SearchBox>
      {tag !== undefined && (
        <Chips label={words.tags}>
          <Chip
            assets={frame.assets}
            label={words.withTag(tag)}
            href={asked === undefined ? path : `${path}?q=${encodeURIComponent(asked)}`}
            remove={words.removeTag(tag)}
          />
        </Chips>
      )}
      {practices.length === 0 ? (
        <EmptyState title={words.none}>
          <p>{words.noneHint}</p>
          <p>
            <a href={path}>{words.all}</a>
          </p>
        </EmptyState>
      ) : (
        <>
          <p role="status">
            <strong>{words.found(practices.length)}</strong>
          </p>
          <PracticeCards frame={frame} practices={practices} level={2} />
        </>
      )}
      {tags.length > 0 && (
        <>
          <h2 class="h4 mt-4">{words.tags}</h2>
          <Tags label={words.tags} tags={tags.map(({ tag: label, href }) => ({ label, href }))} />
        </>
      )}
      <p class="d-print-none">
        {words.follow} <a href={linkTo(frame, `${practicesPath}.rss`)}>RSS</a>,{" "}
        <a href={linkTo(frame, `${practicesPath}.json`)}>JSON Feed</a>.
      </p>
    </Page>
  );
}

type CardsProps = { frame: Frame; practices: readonly Practice[]; level: 2 | 3 };

function PracticeCards({ frame, practices, level }: CardsProps) {
  const words = practiceWords[frame.language];
  return (
    <ResultList label={words.practices}>
      {practices.map(({ id, title, line, labName, tags }) => (
        <ResultCard
          assets={frame.assets}
          level={level}
          title={title}
          href={linkTo(frame, practicePath(id))}
          kicker={labName}
          line={line ?? undefined}
          tags={tags.map((label) => ({ label }))}
        />
      ))}
    </ResultList>
  );
}

/** A few practices of a lab on its home, and the way to all. */
export function PracticesBlock({ frame, practices }: { frame: Frame; practices: readonly Practice[] }) {
  const words = practiceWords[frame.language];
  return (
    <>
      <p>{words.blockLead}</p>
      <PracticeCards frame={frame} practices={practices} level={3} />
      <p>
        <a href={linkTo(frame, practicesPath)}>{words.allOfLab}</a>
      </p>
    </>
  );
}
