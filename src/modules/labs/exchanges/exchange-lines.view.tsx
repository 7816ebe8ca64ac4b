// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button } from "../../../ui/button.tsx";
import { HiddenFields, LongTextField, TextField } from "../../../ui/fields.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Tag } from "../../../ui/tag.tsx";
import { exchangesPath } from "./exchange-path.ts";
import { exchangeWords } from "./exchange.words.ts";
import type { Answer, ExchangeLine } from "./exchanges.page.ts";

export type ExchangePart = "insieme" | "visite" | "prestiti";

type LinesProps = { frame: Frame; labId: string; part: ExchangePart; lines: readonly ExchangeLine[] };

/** What a lab does with others, one after another, each with what can be answered. */
export function ExchangeLines({ frame, labId, part, lines }: LinesProps) {
  if (lines.length === 0) return null;
  return (
    <ul class="results list-unstyled">
      {lines.map((line) => (
        <li>
          <Line frame={frame} labId={labId} part={part} line={line} />
        </li>
      ))}
    </ul>
  );
}

function Line({ frame, labId, part, line }: Omit<LinesProps, "lines"> & { line: ExchangeLine }) {
  const words = exchangeWords[frame.language];
  const path = `${exchangesPath(labId)}/${part}/${line.id}`;
  return (
    <div class="it-card result">
      <p>
        {line.said} <Tag tone={line.waits ? "warning" : "neutral"}>{line.state}</Tag>
      </p>
      {line.notes.map((note) => (
        <p class="form-text">{note}</p>
      ))}
      {line.answers.length > 0 && (
        <Actions>
          {line.answers.map((answer) => (
            <form method="post" action={linkTo(frame, path)}>
              <HiddenFields values={{ risposta: answer }} />
              {answer === "agreed" && line.asksDay && (
                <TextField
                  name="giorno"
                  id={`campo-giorno-${line.id}`}
                  label={words.visitOn}
                  type="date"
                  required
                />
              )}
              <Button kind={answer === "agreed" ? "primary" : "quiet"}>
                {answerSaid(answer, words)}
                <span class="visually-hidden">{`: ${line.said}`}</span>
              </Button>
            </form>
          ))}
        </Actions>
      )}
      {line.asksLearned && (
        <form method="post" action={linkTo(frame, `${path}/imparato`)}>
          <LongTextField
            name="imparato"
            id={`campo-imparato-${line.id}`}
            label={words.learned}
            hint={words.learnedHint}
            value={line.learned}
            rows={2}
            maxlength={1000}
          />
          <Actions>
            <Button kind="secondary">{words.tellLearned}</Button>
          </Actions>
        </form>
      )}
    </div>
  );
}

function answerSaid(answer: Answer, words: (typeof exchangeWords)["it"]): string {
  return {
    agreed: words.agree,
    declined: words.decline,
    ended: words.end,
    cancelled: words.cancel,
    returned: words.returned,
  }[answer];
}
