// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Assets } from "./frame.ts";
import type { IconName } from "./icons.ts";

export type IconProps = { assets: Assets; name: IconName; size?: "xs" | "sm" | "md" | "lg" };

const sizes = { xs: "icon-xs", sm: "icon-sm", md: "", lg: "icon-lg" } as const;

/** A drawing beside words: always hidden from screen readers, because the words say it. */
export function Icon({ assets, name, size = "sm" }: IconProps) {
  return (
    <svg class={`icon ${sizes[size]}`} aria-hidden="true" focusable="false">
      <use href={`${assets.url("icons.svg")}#${name}`}></use>
    </svg>
  );
}
