// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PropsWithChildren } from "hono/jsx";

import { hooksOf } from "./hooks.ts";
import type { Hooks } from "./hooks.ts";

export type Tone = "neutral" | "info" | "success" | "warning" | "danger";

const looks = {
  neutral: "badge tag",
  info: "badge tag tag-info",
  success: "badge tag tag-success",
  warning: "badge tag tag-warning",
  danger: "badge tag tag-danger",
} as const satisfies Record<Tone, string>;

type TagProps = PropsWithChildren<Hooks & { tone?: Tone; href?: string }>;

/** One or two words that class a thing. Colour only repeats what the words say. */
export function Tag({ tone = "neutral", href, children, ...rest }: TagProps) {
  if (href === undefined)
    return (
      <span class={looks[tone]} {...hooksOf(rest)}>
        {children}
      </span>
    );
  return (
    <a class={looks[tone]} href={href} {...hooksOf(rest)}>
      {children}
    </a>
  );
}

type TagLink = { label: string; href?: string; tone?: Tone; element?: string };

/** Several tags as a list, so that how many there are is said. */
export function Tags({ label, tags }: { label?: string; tags: readonly TagLink[] }) {
  if (tags.length === 0) return null;
  return (
    <ul class="list-inline tags" aria-label={label}>
      {tags.map((tag) => (
        <li class="list-inline-item">
          <Tag href={tag.href} tone={tag.tone} data-element={tag.element}>
            {tag.label}
          </Tag>
        </li>
      ))}
    </ul>
  );
}
