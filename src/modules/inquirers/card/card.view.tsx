// SPDX-License-Identifier: AGPL-3.0-or-later
import { Actions, Button, ButtonLink } from "../../../ui/button.tsx";
import { linkTo, type Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Qr } from "../../../ui/qr.tsx";
import { cardWords } from "./card.words.ts";

export type CardShown = {
  /** "K7P-4MX-2QR" */
  code: string;
  /** "K 7 P, 4 M X, 2 Q R" */
  spelled: string;
  qr: { path: string; size: number };
  /** "trama.example.org/filo" */
  address: string;
};

type CardProps = {
  frame: Frame;
  /** Undefined when it was told already: nobody can tell it again. */
  card: CardShown | undefined;
  crumb: { label: string; path: string };
  onwards: readonly { label: string; path: string }[];
};

/** The code, told once, on a card to print and cut out. */
export function CardPage({ frame, card, crumb, onwards }: CardProps) {
  const words = cardWords[frame.language];
  return (
    <Page
      frame={frame}
      title={words.title}
      breadcrumbs={[crumb, { label: words.title }]}
      islands={["print-page"]}
      hidden
    >
      <PageTitle title={words.title} lead={card ? words.lead : undefined} />
      {card === undefined ? (
        <Notice tone="warning">
          <p>{words.again}</p>
        </Notice>
      ) : (
        <>
          <p class="form-text d-print-none">
            {words.spoken}: <strong>{card.spelled}</strong>
          </p>
          <div class="thread-card">
            <div>
              <p class="thread-card-heading">{words.heading}</p>
              <p class="thread-card-code">{card.code}</p>
              {(["it", "en"] as const).map((language) => (
                <p lang={language}>{cardWords[language].show}</p>
              ))}
              <p>
                {words.alone} <strong>{card.address}</strong>
              </p>
            </div>
            <Qr path={card.qr.path} size={card.qr.size} label={words.qr} />
          </div>
          <p class="d-print-none">{words.lost}</p>
        </>
      )}
      <Actions>
        {card !== undefined && (
          <trama-print hidden>
            <Button type="button">{words.print}</Button>
          </trama-print>
        )}
        {onwards.map(({ label, path }) => (
          <ButtonLink kind="secondary" href={linkTo(frame, path)}>
            {label}
          </ButtonLink>
        ))}
      </Actions>
    </Page>
  );
}
