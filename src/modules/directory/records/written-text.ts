// SPDX-License-Identifier: AGPL-3.0-or-later

/** A lead is read at a glance: characters. */
const longestLead = 280;

/** What a page says under its title, and the rest, which comes after. Cut only where a sentence or paragraph ends. */
export function leadAndRest(text: string | null): { lead?: string; rest?: string } {
  const whole = text?.trim();
  if (!whole) return {};
  if (whole.length <= longestLead && !whole.includes("\n")) return { lead: whole };

  const [first = "", ...others] = paragraphsOf(whole);
  if (first.length <= longestLead) return { lead: first, rest: others.join("\n\n") || undefined };

  let length = 0;
  for (const end of first.matchAll(/[.!?](?:\s+|$)/gu)) {
    const next = end.index + end[0].length;
    if (next > longestLead) break;
    length = next;
  }
  const lead = first.slice(0, length);
  // One endless sentence is not cut: all of it is the text, and the title stands alone.
  if (lead === "") return { rest: whole };
  return {
    lead: lead.trim(),
    rest: [first.slice(lead.length).trim(), ...others].filter(Boolean).join("\n\n"),
  };
}

/** Paragraphs as people type them: an empty line, or any line end, begins another. */
export function paragraphsOf(text: string): string[] {
  return text
    .split("\n")
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
}
