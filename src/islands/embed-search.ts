// SPDX-License-Identifier: AGPL-3.0-or-later
import { ask, fixedQuery, type Found, type Words } from "./embed/embed-asking.ts";
import { readableColour } from "./embed/embed-colour.ts";
import { linkTo, listOf, partsOf, sourceOf, type Parts } from "./embed/embed-parts.ts";
import { styleOf } from "./embed/embed-style.ts";

const ourColour = "#00665f";
const ourName = "/incorpora/trama.js";

// As a plain script we are the current one; as a module we look for ourselves.
const script =
  (document.currentScript as HTMLScriptElement | null) ??
  document.querySelector<HTMLScriptElement>(`script[src$="${ourName}"]`);
const origin = new URL(script?.src ?? "/", location.href).origin;

/**
 * `<trama-cerca>` in the pages of others: a search box and its results in a tree of their own. What stands inside it is
 * shown until the installation has answered, and stays when it does not.
 */
class TramaCerca extends HTMLElement {
  private asking: AbortController | undefined;

  connectedCallback(): void {
    if (this.shadowRoot === null) void this.build().catch(() => undefined);
  }

  private async build(): Promise<void> {
    const words = await ask<Words>(this.addressOf("parole.json", fixedQuery(this.dataset)));
    const root = this.attachShadow({ mode: "open" });
    dress(root, readableColour(this.dataset["colore"]) ?? ourColour);

    const parts = partsOf(words);
    parts.text.value = this.dataset["q"] ?? "";
    parts.near.value = this.dataset["vicino"] ?? "";
    root.append(parts.form, parts.status, parts.found, sourceOf(words));
    parts.form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.search(parts, words);
    });
    if (parts.text.value !== "") void this.search(parts, words);
  }

  private async search(parts: Parts, words: Words): Promise<void> {
    const { text, near, status, found } = parts;
    this.asking?.abort();
    this.asking = new AbortController();
    const { signal } = this.asking;
    const query = fixedQuery(this.dataset);
    if (text.value.trim() !== "") query.set("q", text.value.trim());
    if (near.value.trim() !== "") query.set("vicino", near.value.trim());

    status.textContent = words.searching;
    try {
      const answer = await ask<Found>(this.addressOf("risultati.json", query), signal);
      status.textContent = answer.summary;
      found.replaceChildren(...listOf(answer, words));
    } catch {
      // A newer search has taken its place: it will say what it found.
      if (signal.aborted) return;
      status.textContent = words.failed;
      found.replaceChildren(linkTo(words.home, words.form));
    }
  }

  private addressOf(what: string, query: URLSearchParams): string {
    const prefix = this.isEnglish() ? "/en" : "";
    return `${origin}${prefix}/incorpora/${what}?${query.toString()}`;
  }

  private isEnglish(): boolean {
    const chosen = this.dataset["inglese"];
    if (chosen !== undefined) return chosen === "1";
    return this.closest("[lang]")?.getAttribute("lang")?.toLowerCase().startsWith("en") ?? false;
  }
}

/** A sheet made by script, where the browser has them; without it the form is plain, and works. */
function dress(root: ShadowRoot, accent: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styleOf(accent));
    root.adoptedStyleSheets = [sheet];
  } catch {
    // An older browser.
  }
}

/** The script alone, with options: the search appears after it, or where it says. */
function placeByScript(): void {
  if (script === null || Object.keys(script.dataset).length === 0) return;
  const search = document.createElement("trama-cerca");
  Object.assign(search.dataset, script.dataset);
  const { dove: where } = script.dataset;
  if (where !== undefined) document.querySelector(where)?.append(search);
  else if (script.closest("body") !== null) script.after(search);
}

if (customElements.get("trama-cerca") === undefined) customElements.define("trama-cerca", TramaCerca);
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", placeByScript);
else placeByScript();
