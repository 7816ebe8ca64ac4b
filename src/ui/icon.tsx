// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Assets } from "./frame.ts";
import type { IconName } from "./icons.ts";

export type IconProps = { assets: Assets; name: IconName; size?: "xs" | "sm" | "md" | "lg" };

const sizes = { xs: "icon-xs", sm: "icon-sm", md: "", lg: "icon-lg" } as const;

/** A drawing beside words: hidden from screen readers, because the words say it; small also where no style arrives. */
export function Icon({ assets, name, size = "sm" }: IconProps) {
  return (
    <svg class={`icon ${sizes[size]}`} width="24" height="24" aria-hidden="true" focusable="false">
      <use href={`${assets.url("icons.svg")}#${name}`}></use>
    </svg>
  );
}
