// SPDX-License-Identifier: AGPL-3.0-or-later
import { html } from "hono/html";

import { Button } from "../../../ui/button.tsx";
import { HiddenFields, TextField } from "../../../ui/fields.tsx";
import type { Frame } from "../../../ui/frame.ts";
import { Notice } from "../../../ui/notice.tsx";
import { SearchBox } from "../../../ui/search-box.tsx";
import type { EmbeddedKind, EmbeddedResults } from "./embedding.ts";
import { embeddingWords } from "./embedding.words.ts";

type EmbeddedSearchProps = {
  frame: Frame;
  what: EmbeddedKind;
  /** Where the form goes: this page. */
  action: string;
  text: string;
  near: string;
  /** What the form does not show and must keep. */
  kept: Record<string, string>;
  /** Absent until something is asked. */
  found?: EmbeddedResults;
};

/** A document of its own for a frame in the pages of others: no menu, no cookie, no script; links leave the frame. */
export function EmbeddedSearch({ frame, what, action, text, near, kept, found }: EmbeddedSearchProps) {
  const words = embeddingWords[frame.language];
  const { assets, site, baseUrl } = frame;
  const document = (
    <html lang={frame.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{words.form(site.name)}</title>
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <link rel="stylesheet" href={assets.url("trama.css")} />
      </head>
      <body>
        <main class="container page" id="contenuto" aria-label={words.by(site.name)}>
          <h1 class="h4">{words.form(site.name)}</h1>
          <SearchBox action={action} label={words.form(site.name)} submit={<Button>{words.submit}</Button>}>
            <TextField type="search" name="q" label={words.what[what]} value={text} maxlength={120} />
            <TextField name="vicino" label={words.near} hint={words.nearHint} value={near} maxlength={120} />
            <HiddenFields values={kept} />
          </SearchBox>
          {found && <Found found={found} label={words.results} />}
          <p>
            <a href={`${baseUrl}/`} target="_top">
              {words.by(site.name)}
            </a>
          </p>
        </main>
      </body>
    </html>
  );
  return html`<!doctype html>${document}`;
}

function Found({ found, label }: { found: EmbeddedResults; label: string }) {
  return (
    <section class="section" aria-label={label}>
      <p role="status">
        <strong>{found.summary}</strong>
      </p>
      {found.notices.length > 0 && (
        <Notice>
          {found.notices.map((notice) => (
            <p>{notice}</p>
          ))}
        </Notice>
      )}
      <ol class="results list-unstyled">
        {found.results.map(({ title, url, organization, line, facts }) => (
          <li>
            <article class="it-card result">
              {organization !== null && <p class="it-card-category">{organization}</p>}
              <h2 class="it-card-title">
                <a href={url} target="_top">
                  {title}
                </a>
              </h2>
              {line !== null && <p class="it-card-text">{line}</p>}
              {facts.length > 0 && <p class="why">{facts.join(" · ")}</p>}
            </article>
          </li>
        ))}
      </ol>
      <p>
        <a href={found.all.url} target="_top">
          {found.all.label}
        </a>
      </p>
    </section>
  );
}
