// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHash } from "node:crypto";

import { Feed } from "feed";
import { Hono } from "hono";
import type { Context } from "hono";
import { toString as codeOf } from "qrcode";

import { linkTo } from "../../../ui/frame.ts";
import type { Env, House } from "../../../web/house.ts";
import { rssOf } from "../../../web/rss.ts";
import { sheetAnswer } from "../../../web/sheet.ts";
import { uuidPattern } from "../keeping/entering.routes.ts";
import { findPracticeFigures } from "./practice-figures.queries.ts";
import { figuresSaid, markdownOf, partsShown } from "./practice-shown.page.ts";
import { getPractice, listPractices } from "./practice.queries.ts";
import { practicePath, practicesPath } from "./practice.ts";
import { practiceWords } from "./practice.words.ts";

const id = `:id{${uuidPattern}}` as const;
const mostNews = 50;
const accent = "#00594c";

/** Practices on paper, as text, and as feeds for other programs. Mounted at "/". */
export function practicePaperRoutes(house: House): Hono<Env> {
  const web = new Hono<Env>();
  const { db, now, baseUrl } = house;

  web.get(`${practicesPath}/${id}/pratica.md`, async (c) => {
    const { practice, figures, url } = await told(c);
    const text = markdownOf(practice, { url, figures, language: c.get("language") });
    return c.body(text, 200, { "Content-Type": "text/markdown; charset=utf-8" });
  });

  web.get(`${practicesPath}/${id}/pratica.pdf`, async (c) => {
    const { practice, figures, url } = await told(c);
    const language = c.get("language");
    const words = practiceWords[language];
    const data = {
      title: practice.title,
      author: practice.labName,
      language,
      line: practice.line ?? "",
      by: `${words.of}: ${practice.labName}`,
      parts: partsShown(practice, language).map(({ part, title, texts }) => ({
        title,
        texts,
        isList: part === "steps",
      })),
      figures: figures ?? "",
      figuresTitle: words.figures,
      licence: `${words.licence}: ${words.licenceNames[practice.licence]}`,
      more: words.paper.more,
      scan: words.paper.scan,
      look: { colour: accent, onColour: "#ffffff", logo: null },
      code: await codeOf(url, { type: "svg", margin: 0 }),
      codeSaid: url.replace(/^https?:\/\//, ""),
    };
    return sheetAnswer(
      c,
      { template: "practice", data, as: "pdf" },
      { name: `pratica-${practice.id.slice(0, 8)}`, cache: "public, max-age=300" },
    );
  });

  web.get(`${practicesPath}.rss`, async (c) => {
    const feed = await newsOf(c);
    return unchanged(c, rssOf(feed), "application/rss+xml; charset=utf-8");
  });

  web.get(`${practicesPath}.json`, async (c) => {
    const feed = await newsOf(c);
    return unchanged(c, feed.json1(), "application/feed+json; charset=utf-8");
  });

  return web;

  async function told(c: Context<Env>) {
    const practice = await getPractice(db, c.req.param("id") ?? "");
    const language = c.get("language");
    const figures = figuresSaid(await findPracticeFigures(db, practice, now()), practice, language);
    return { practice, figures, url: baseUrl + linkTo({ language }, practicePath(practice.id)) };
  }

  async function newsOf(c: Context<Env>): Promise<Feed> {
    const language = c.get("language");
    const words = practiceWords[language];
    const practices = await listPractices(db, { most: mostNews });
    const page = baseUrl + linkTo({ language }, practicesPath);
    const newest = practices[0]?.publishedAt;
    const feed = new Feed({
      id: page,
      link: page,
      title: words.feed.title((await house.site()).name),
      description: words.feed.description,
      language,
      copyright: "CC BY 4.0",
      generator: "Trama",
      ...(newest && { updated: new Date(newest.epochMilliseconds) }),
      feedLinks: { rss: `${page}.rss`, json: `${page}.json` },
    });
    for (const practice of practices) {
      const link = baseUrl + linkTo({ language }, practicePath(practice.id));
      feed.addItem({
        id: link,
        link,
        title: practice.title,
        date: new Date((practice.publishedAt ?? practice.createdAt).epochMilliseconds),
        description: [practice.line, practice.what].filter(Boolean).join("\n\n"),
        category: practice.tags.map((name) => ({ name })),
      });
    }
    return feed;
  }
}

/** A program that asks every hour is told in one line that nothing changed. */
function unchanged(c: Context<Env>, body: string, type: string): Response {
  const tag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  c.header("ETag", tag);
  c.header("Cache-Control", "public, max-age=300");
  if (c.req.header("If-None-Match") === tag) return c.body(null, 304);
  return c.body(body, 200, { "Content-Type": type });
}
