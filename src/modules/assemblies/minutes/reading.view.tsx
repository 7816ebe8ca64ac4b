// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Child } from "hono/jsx";

import { FactList } from "../../../ui/fact-list.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { DecisionBlock } from "../decisions/decision.view.tsx";
import type { VoteShown } from "../votes/vote.page.ts";
import { voteWords } from "../votes/vote.words.ts";
import type { CorrectionShown, ItemShown, MinutesShown } from "./minutes.page.ts";
import { minutesWords } from "./minutes.words.ts";

type ReadingProps = {
  frame: Frame;
  shown: MinutesShown;
  /** What stands under an item: comments, forms. */
  under?: (item: ItemShown) => Child;
  /** Sections of a page of its own, or of a part of another page. */
  level?: 2 | 3;
};

/** Minutes as they are read, on a page of their own or as a part of another. */
export function MinutesText({ frame, shown, under, level = 2 }: ReadingProps) {
  const words = minutesWords[frame.language];
  const facts = [
    { term: words.where, value: shown.where },
    { term: words.presence, value: shown.there },
  ];
  return (
    <div class="minutes">
      {/* The page of the meeting has said them. */}
      {level === 2 && <FactList facts={facts.filter(({ value }) => value !== "")} />}
      {shown.items.length === 0 && <p>{words.empty}</p>}
      {shown.items.map((item) => (
        <ItemText frame={frame} item={item} level={level}>
          {under?.(item)}
        </ItemText>
      ))}
      {shown.corrections.map((correction) => (
        <CorrectionText correction={correction} />
      ))}
    </div>
  );
}

type ItemTextProps = { frame: Frame; item: ItemShown; level: 2 | 3; children?: Child };

function ItemText({ frame, item, level, children }: ItemTextProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section class="section minutes-item" id={`punto-${item.id}`} aria-labelledby={`punto-${item.id}-titolo`}>
      <Heading class={level === 2 ? "h4" : "h5"} id={`punto-${item.id}-titolo`}>
        {item.number}. {item.title}
      </Heading>
      {item.body !== null && <p class="written-text item-proposal">{item.body}</p>}
      {item.text !== null && <p class="written-text">{item.text}</p>}
      {item.note !== undefined && <p class="form-text">{item.note}</p>}
      {item.decisions.map((decision) => (
        <DecisionBlock decision={decision} />
      ))}
      {item.votes.map((vote) => (
        <VoteLine frame={frame} vote={vote} />
      ))}
      {item.corrections.map((correction) => (
        <CorrectionText correction={correction} />
      ))}
      {children}
    </section>
  );
}

/** A vote in two lines, with the way to its page. */
export function VoteLine({ frame, vote, path }: { frame: Frame; vote: VoteShown; path?: string }) {
  const words = voteWords[frame.language];
  return (
    <p class="vote-line">
      <a href={linkTo(frame, path ?? vote.path)}>
        {words.title}: {vote.question}
      </a>
      <br />
      {vote.when} {vote.result ?? vote.needs}
    </p>
  );
}

export function CorrectionText({ correction }: { correction: CorrectionShown }) {
  return (
    <div class="correction">
      <p class="form-text">{correction.head}</p>
      <p class="written-text">{correction.text}</p>
    </div>
  );
}
