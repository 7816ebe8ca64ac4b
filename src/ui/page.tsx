// SPDX-License-Identifier: AGPL-3.0-or-later
import { html } from "hono/html";
import type { Child } from "hono/jsx";

import { Breadcrumbs } from "./breadcrumbs.tsx";
import type { Crumb } from "./breadcrumbs.tsx";
import { DeskBar } from "./desk-bar.tsx";
import { linkTo, otherLanguage } from "./frame.ts";
import type { Frame } from "./frame.ts";
import { Metadata } from "./metadata.tsx";
import type { LinkedData } from "./metadata.tsx";
import { PageFooter } from "./page-footer.tsx";
import { PageHeader } from "./page-header.tsx";
import { pageWords } from "./page.words.ts";

export type PageProps = {
  frame: Frame;
  /** What this page is, without the site's name; absent only on the home page. */
  title?: string;
  description?: string;
  /** Island scripts by file name without ending: ["map"] loads what was built from src/islands/map.ts. */
  islands?: readonly string[];
  /** JSON-LD about what the page describes. */
  metadata?: LinkedData | readonly LinkedData[];
  /** The same thing for programs: an absolute address and what is there. */
  alternate?: { href: string; type: string };
  /** The picture that stands beside a link to this page where people share it: an absolute address, 1200 × 630. */
  image?: string | undefined;
  /** Path of the navigation entry this page belongs to, as in frame.navigation. */
  current?: string;
  /** The way here, home and this page excluded when empty; the last crumb is this page. */
  breadcrumbs?: readonly Crumb[];
  /** Uses the whole width: lists beside filters, maps, tables. Otherwise a column of readable lines. */
  wide?: boolean;
  /** Asks search engines to stay out: pinboards, errors, result pages. */
  hidden?: boolean;
  /** Type of 18 points on paper and as large on the screen. */
  largePrint?: boolean;
  children?: Child;
};

/** The whole document. Works without scripts; everything is served from this installation. */
export function Page(props: PageProps) {
  const { frame, children, current, breadcrumbs = [], wide = false, largePrint = false } = props;
  const words = pageWords[frame.language];

  const document = (
    <html lang={frame.language}>
      <PageHead {...props} />
      <body class={largePrint ? "large-print" : undefined}>
        <nav class="skiplinks" aria-label={words.skipLinks}>
          <a class="visually-hidden-focusable" href="#contenuto">
            {words.skipToContent}
          </a>
          <a class="visually-hidden-focusable" href="#piede">
            {words.skipToFooter}
          </a>
        </nav>
        <PageHeader frame={frame} current={current} />
        {frame.desk && <DeskBar frame={frame} desk={frame.desk} />}
        <div class={wide ? "container page page-wide" : "container page"}>
          <Breadcrumbs frame={frame} label={words.breadcrumbs} home={words.home} crumbs={breadcrumbs} />
          <main id="contenuto" tabindex={-1}>
            {children}
          </main>
        </div>
        <PageFooter frame={frame} />
      </body>
    </html>
  );
  return html`<!doctype html>${document}`;
}

function PageHead(props: PageProps) {
  const { frame, title, description, islands = [], metadata, alternate, image, hidden = false } = props;
  const { assets, language, baseUrl, path, site } = frame;
  const other = otherLanguage(language);

  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title === undefined ? site.name : `${title} – ${site.name}`}</title>
      {description !== undefined && <meta name="description" content={description} />}
      {hidden && <meta name="robots" content="noindex" />}
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" media="(prefers-color-scheme: light)" content="#003b37" />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#0b1a18" />
      <link
        rel="preload"
        href={assets.url("titillium-400.woff2")}
        as="font"
        type="font/woff2"
        crossorigin=""
      />
      <link
        rel="preload"
        href={assets.url("titillium-700.woff2")}
        as="font"
        type="font/woff2"
        crossorigin=""
      />
      <link rel="stylesheet" href={assets.url("trama.css")} />
      <link rel="icon" href={assets.url("trama.svg")} type="image/svg+xml" />
      <link rel="alternate" hreflang={language} href={baseUrl + linkTo({ language }, path)} />
      <link rel="alternate" hreflang={other} href={baseUrl + linkTo({ language: other }, path)} />
      {image !== undefined && (
        <>
          <meta property="og:title" content={title} />
          <meta property="og:image" content={image} />
          <meta name="twitter:card" content="summary_large_image" />
        </>
      )}
      {alternate && <link rel="alternate" type={alternate.type} href={alternate.href} />}
      {[...islands, ...(frame.desk ? ["desk-guard"] : [])].map((name) => (
        <script type="module" src={assets.url(`${name}.js`)}></script>
      ))}
      <Metadata about={metadata} />
    </head>
  );
}
