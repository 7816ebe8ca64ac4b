// SPDX-License-Identifier: AGPL-3.0-or-later
import { raw } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";

import type { Assets } from "./frame.ts";
import type { IconName } from "./icons.ts";

export type IconProps = { assets: Assets; name: IconName; size?: "xs" | "sm" | "md" | "lg" };

const sizes = { xs: "icon-xs", sm: "icon-sm", md: "", lg: "icon-lg" } as const;

/** A page of results has some ninety icons of a dozen kinds: the HTML of each is made once. */
const drawn = new WeakMap<Assets, Map<string, HtmlEscapedString>>();

/** A drawing beside words: hidden from screen readers, because the words say it; small also where no style arrives. */
export function Icon({ assets, name, size = "sm" }: IconProps): HtmlEscapedString {
  const known = drawn.get(assets) ?? new Map<string, HtmlEscapedString>();
  drawn.set(assets, known);
  const kept = known.get(`${name} ${size}`);
  if (kept) return kept;

  const svg = (
    <svg class={`icon ${sizes[size]}`} width="24" height="24" aria-hidden="true" focusable="false">
      <use href={`${assets.url("icons.svg")}#${name}`}></use>
    </svg>
  );
  const html = raw(svg.toString());
  known.set(`${name} ${size}`, html);
  return html;
}
