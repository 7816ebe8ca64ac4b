// SPDX-License-Identifier: AGPL-3.0-or-later

/** Sentences of the page, with {n}, {code} and {name} to fill in; -1 and -2 stand for numbers. */
export type Words = {
  waiting: string;
  sent: string;
  signIn: string;
  lost: string;
  unknown: string;
  queued: string;
  already: string;
  stranger: string;
  wrongCode: string;
  noCamera: string;
  summary: string;
  counted: string;
  walkIns: { one: string; many: string; first: string };
};

/** What is typed by who reads the other of a pair; as in src/modules/calendar/registrations/code.ts. */
const readAs: Readonly<Record<string, string>> = { Z: "2", S: "5", G: "6", B: "8", U: "V" };

/** The code in what was typed, or in the address that a QR code holds; undefined when it cannot be one. */
export function readAsCode(text: string): string | undefined {
  const written = /[?&]codice=([^&#]+)/.exec(text)?.[1] ?? text;
  const code = [...written.toUpperCase().replaceAll(/[\s.\-–—]/g, "")]
    .map((sign) => readAs[sign] ?? sign)
    .join("");
  return /^[2-9CDFHJKMNPQRTVWX]{6}$/.test(code) ? code : undefined;
}

/** Shows how many of a registration are here. */
export function showCame(row: HTMLElement, came: number): void {
  row.dataset["came"] = String(came);
  const here = row.querySelector<HTMLElement>("[data-here]");
  if (here) {
    here.textContent = came > 0 ? (row.dataset["present"] ?? "").replace("-1", String(came)) : "";
    here.hidden = came === 0;
  }
  const [mark, undo] = row.querySelectorAll<HTMLElement>(":scope > form");
  const hadFocus = row.contains(document.activeElement);
  if (mark) mark.hidden = came > 0;
  if (undo) undo.hidden = came === 0;
  // The button that was pressed is gone: whoever goes by keyboard stays on this row.
  if (hadFocus) (came > 0 ? undo : mark)?.querySelector<HTMLElement>("button")?.focus();
  const fold = row.querySelector("details");
  if (fold) fold.open = false;
}

export function showCount(page: HTMLElement, people: number, words: Words): void {
  const counted = page.querySelector<HTMLElement>("[data-counted]");
  if (!counted) return;
  counted.dataset["count"] = String(people);
  counted.textContent = words.counted.replace("-1", String(people));
}

/** Shows a walk-in, or takes it away when nobody is left of it. */
export function showWalkIn(
  page: HTMLElement,
  { id, people, isFirstTime }: { id: string; people: number; isFirstTime: boolean | null },
  words: Words,
): void {
  const list = page.querySelector("[data-walk-ins]");
  const known = list?.querySelector<HTMLElement>(`[data-walk-in="${CSS.escape(id)}"]`);
  if (people === 0) known?.remove();
  if (!list || known || people === 0) return;
  const lines = page.querySelector<HTMLTemplateElement>("template[data-walk-in-line]");
  const line = lines?.content.firstElementChild?.cloneNode(true);
  if (!(line instanceof HTMLElement)) return;
  line.dataset["walkIn"] = id;
  line.dataset["came"] = String(people);
  const said = people === 1 ? words.walkIns.one : words.walkIns.many.replace("-1", String(people));
  const text = said + (isFirstTime ? ` (${words.walkIns.first})` : "");
  for (const place of line.querySelectorAll("[data-said]")) place.textContent = ` ${text}`;
  line.querySelector("[name=segno]")?.setAttribute("value", id);
  list.append(line);
}

/** Says anew how many are here: heads counted, else who was marked. */
export function showSummary(page: HTMLElement, words: Words): void {
  const summary = page.querySelector<HTMLElement>("[data-summary]");
  if (!summary) return;
  const marked = [...page.querySelectorAll<HTMLElement>("[data-came]")];
  const sum = marked.reduce((people, { dataset }) => people + Number(dataset["came"] ?? 0), 0);
  const counted = page.querySelector<HTMLElement>("[data-counted]")?.dataset["count"];
  const text = words.summary.replace("-1", String(counted || sum));
  summary.textContent = text.replace("-2", summary.dataset["expected"] ?? "");
}
