// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Found, Result, Words } from "./embed-asking.ts";

/** The form, the line that says what happened, and the place of the results. */
export type Parts = {
  form: HTMLFormElement;
  text: HTMLInputElement;
  near: HTMLInputElement;
  status: HTMLElement;
  found: HTMLElement;
};

/** Builds it with names and texts only: nothing that comes by the network is ever read as markup. */
export function partsOf(words: Words): Parts {
  const text = element("input", { type: "search", id: "testo", name: "q", maxLength: 120 });
  const near = element("input", { type: "text", id: "dove", name: "vicino", maxLength: 120 });
  const form = element("form", {}, [
    field(text, words.what),
    field(near, words.near, words.nearHint),
    element("button", { type: "submit", textContent: words.submit }),
  ]);
  form.setAttribute("role", "search");
  form.setAttribute("aria-label", words.form);
  const status = element("p", { className: "status" });
  status.setAttribute("role", "status");
  return { form, text, near, status, found: element("div", {}) };
}

export function sourceOf({ by, home }: Words): HTMLElement {
  return element("p", { className: "facts" }, [element("a", { href: home, textContent: by })]);
}

export function linkTo(url: string, label: string): HTMLElement {
  return element("p", {}, [element("a", { href: url, textContent: label })]);
}

/** What was found, under its name. The link to all of it comes last. */
export function listOf(found: Found, words: Words): Node[] {
  const list = element("ol", {}, found.results.map(itemOf));
  list.setAttribute("aria-label", words.results);
  return [
    ...found.notices.map((notice) => element("p", { textContent: notice })),
    ...(found.results.length > 0 ? [list] : []),
    linkTo(found.all.url, found.all.label),
  ];
}

function itemOf({ title, url, organization, line, facts }: Result): HTMLElement {
  return element("li", {}, [
    ...(organization === null
      ? []
      : [element("p", { className: "organization", textContent: organization })]),
    element("p", { className: "title" }, [element("a", { href: url, textContent: title })]),
    ...(line === null ? [] : [element("p", { className: "line", textContent: line })]),
    ...(facts.length === 0 ? [] : [element("p", { className: "facts", textContent: facts.join(" · ") })]),
  ]);
}

function field(input: HTMLInputElement, label: string, hint?: string): HTMLElement {
  const name = element("label", { htmlFor: input.id, textContent: label });
  if (hint === undefined) return element("div", { className: "field" }, [name, input]);
  const said = element("span", { id: `${input.id}-aiuto`, className: "hint", textContent: hint });
  input.setAttribute("aria-describedby", said.id);
  return element("div", { className: "field" }, [name, said, input]);
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  children: readonly Node[] = [],
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}
