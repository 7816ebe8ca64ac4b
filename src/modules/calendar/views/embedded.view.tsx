// SPDX-License-Identifier: AGPL-3.0-or-later
import { html } from "hono/html";

import { linkTo, type Frame } from "../../../ui/frame.ts";
import { PageTitle } from "../../../ui/page-title.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { Table } from "../../../ui/table.tsx";
import type { AgendaDay } from "./agenda.page.ts";
import { agendaWords } from "./agenda.words.ts";
import { embeddedWords } from "./embedded.words.ts";

type EmbeddedProps = { frame: Frame; title: string; days: readonly AgendaDay[]; all: string };

/** A document of its own for a frame in the pages of others: no menu, no cookie, no script; links leave the frame. */
export function EmbeddedAgenda({ frame, title, days, all }: EmbeddedProps) {
  const words = agendaWords[frame.language];
  const { assets, baseUrl } = frame;
  const document = (
    <html lang={frame.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <link rel="stylesheet" href={assets.url("trama.css")} />
      </head>
      <body>
        <main class="container page" id="contenuto" aria-label={title}>
          <h1 class="h4">{title}</h1>
          {days.length === 0 && <p>{words.nothingSoon}</p>}
          {days.map(({ title: day, cards }) => (
            <>
              <h2 class="h5">{day}</h2>
              <ul class="day list-unstyled">
                {cards.map(({ title: name, href, hours, where, isCancelled }) => (
                  <li>
                    <a href={baseUrl + href} target="_top">
                      {isCancelled ? <s>{name}</s> : name}
                    </a>{" "}
                    <span class="hours">{hours}</span>
                    {where !== undefined && <span class="form-text">{where}</span>}
                  </li>
                ))}
              </ul>
            </>
          ))}
          <p>
            <a href={baseUrl + all} target="_top">
              {embeddedWords[frame.language].by(frame.site.name)}
            </a>
          </p>
        </main>
      </body>
    </html>
  );
  return html`<!doctype html>${document}`;
}

/** How to put the agenda into one's own pages: the line to copy, how it looks, what one may choose. */
export function EmbeddingAgenda({ frame, code }: { frame: Frame; code: string }) {
  const words = embeddedWords[frame.language];
  return (
    <Page
      frame={frame}
      title={words.title}
      description={words.lead}
      current="/agenda"
      breadcrumbs={[{ label: agendaWords[frame.language].title, path: "/agenda" }, { label: words.title }]}
    >
      <PageTitle title={words.title} lead={words.lead} />
      <Section id="codice" title={words.codeTitle}>
        <p>{words.code}</p>
        <pre class="code">
          <code>{code}</code>
        </pre>
      </Section>
      <Section id="anteprima" title={words.preview}>
        <iframe
          class="embedded"
          src={linkTo(frame, "/incorpora/agenda")}
          title={words.frameName(frame.site.name)}
          loading="lazy"
        ></iframe>
      </Section>
      <Section id="scelte" title={words.optionsTitle}>
        <Table
          id="tabella-scelte"
          caption={words.optionsCaption}
          columns={[{ label: words.option }, { label: words.does }]}
          rows={words.options.map(([name, does]) => [<code>{name}</code>, does])}
        />
      </Section>
    </Page>
  );
}
