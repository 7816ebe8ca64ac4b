// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Browser } from "../cookies.ts";
import { formsIn, linksIn, type FormFound } from "./forms-in.ts";

export type Page = { address: string; status: number; type: string; text: string };
export type Crawled = { pages: Page[]; forms: FormFound[] };

/** How many addresses of one shape are opened: the second may show what the first does not have. */
const perShape = 2;
const mostPages = 700;

/** Addresses that end what the walk needs (the session, the screen of the desk), and English, which is the same doors. */
const left = /^\/(?:esci|blocca|en)\b/;

/**
 * Goes from link to link as somebody does who tries everything, opens each shape of address twice, and gives the pages and
 * one form of each kind. `watch` is told of every page.
 */
export async function crawl(browser: Browser, from: readonly string[], most = mostPages): Promise<Crawled> {
  const waiting = [...from];
  const opened = new Map<string, number>();
  const known = new Set(from);
  const pages: Page[] = [];
  const forms = new Map<string, FormFound>();
  while (waiting.length > 0 && pages.length < most) {
    const address = waiting.shift()!;
    const shape = shapeOf(address);
    if (left.test(address) || (opened.get(shape) ?? 0) >= perShape) continue;
    opened.set(shape, (opened.get(shape) ?? 0) + 1);
    const page = await open(browser, address);
    pages.push(page);
    if (!page.type.startsWith("text/html")) continue;
    for (const form of formsIn(page.text, address)) {
      if (!left.test(form.action)) forms.set(kindOf(form), form);
    }
    for (const link of linksIn(page.text)) {
      if (known.has(link)) continue;
      known.add(link);
      waiting.push(link);
    }
  }
  return { pages, forms: [...forms.values()] };
}

async function open(browser: Browser, address: string): Promise<Page> {
  const answer = await browser.get(address);
  const type = answer.headers.get("content-type") ?? "";
  const isText = /^(?:text|application\/(?:[\w.+-]*(?:json|xml)|x-ndjson))/.test(type);
  const text = isText ? await answer.text() : "";
  return { address, status: answer.status, type, text };
}

/** Two forms are of one kind that are sent to the same door with the same fields. */
function kindOf({ action, fields }: FormFound): string {
  return `${shapeOf(action)} ${fields
    .map(({ name }) => name)
    .toSorted()
    .join()}`;
}

/** An address without what names one thing: identifiers, tokens, dates, figures; of a query only which parameters it has. */
export function shapeOf(address: string): string {
  const [path = "", query = ""] = address.split("?");
  const shape = path
    .replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, ":id")
    .replaceAll(/\/[\w-]{43}(?=\/|$)/g, "/:token")
    .replaceAll(/\d+/g, ":n");
  const names = [...new URLSearchParams(query).keys()].toSorted();
  return `${shape}?${[...new Set(names)].join("&")}`;
}
