// SPDX-License-Identifier: AGPL-3.0-or-later
/** A field as a page offers it. Of what is chosen from a list, `choices` are all its values. */
export type FieldFound = { name: string; type: string; value: string; choices: string[] };

/** A form that changes something. `action` is an address of ours, as written. */
export type FormFound = { action: string; hasFiles: boolean; fields: FieldFound[] };

/** The links of a page that stay here, without fragments, in the order of the page. */
export function linksIn(html: string): string[] {
  const links = [...html.matchAll(/<a\b[^>]*\shref="([^"]*)"/g)].map(([, href]) => plain(href!));
  return [...new Set(links.map((href) => href.split("#")[0]!).filter((href) => /^\/(?!\/)/.test(href)))];
}

/**
 * The forms of a page that are sent by POST, and one more for each button that sends them elsewhere. Our pages are made by
 * one writer, with every attribute in double quotes: a pattern reads them.
 */
export function formsIn(html: string, address: string): FormFound[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(([, head, body]) => {
    if (attribute(head!, "method")?.toLowerCase() !== "post") return [];
    const own = plain(attribute(head!, "action") ?? address);
    const elsewhere = [...body!.matchAll(/<button\b([^>]*)>/g)].flatMap(
      ([, button]) => attribute(button!, "formaction") ?? [],
    );
    const hasFiles = attribute(head!, "enctype") === "multipart/form-data";
    const fields = fieldsIn(body!);
    return [...new Set([own, ...elsewhere.map(plain)])].map((action) => ({ action, hasFiles, fields }));
  });
}

function fieldsIn(body: string): FieldFound[] {
  const found = new Map<string, FieldFound>();
  const add = (name: string | undefined, type: string, value: string, choices: string[] = []) => {
    if (name === undefined || name === "") return;
    const before = found.get(name);
    if (before) before.choices.push(value, ...choices);
    else found.set(name, { name, type, value, choices: choices.length > 0 ? choices : [value] });
  };
  for (const [, input] of body.matchAll(/<input\b([^>]*)>/g)) {
    add(
      attribute(input!, "name"),
      attribute(input!, "type") ?? "text",
      plain(attribute(input!, "value") ?? ""),
    );
  }
  for (const [, head, text] of body.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g)) {
    add(attribute(head!, "name"), "textarea", plain(text!));
  }
  for (const [, head, options] of body.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)) {
    const choices = [...options!.matchAll(/<option\b([^>]*)>/g)].map(([, one]) =>
      plain(attribute(one!, "value") ?? ""),
    );
    add(attribute(head!, "name"), "select", choices[0] ?? "", choices);
  }
  for (const [, button] of body.matchAll(/<button\b([^>]*)>/g)) {
    add(attribute(button!, "name"), "button", plain(attribute(button!, "value") ?? ""));
  }
  return [...found.values()];
}

function attribute(head: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(head)?.[1];
}

const entities: Record<string, string> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

function plain(text: string): string {
  return text.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity]!);
}
