// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PropsWithChildren } from "hono/jsx";

import { hooksOf } from "./hooks.ts";
import type { Hooks } from "./hooks.ts";
import type { Tone } from "./tag.tsx";

const looks = {
  neutral: "alert",
  info: "alert alert-info",
  success: "alert alert-success",
  warning: "alert alert-warning",
  danger: "alert alert-danger",
} as const satisfies Record<Tone, string>;

type NoticeProps = PropsWithChildren<
  Hooks & {
    tone?: Tone;
    title?: string;
    /** True when it answers what the person just did: screen readers say it at once. */
    announced?: boolean;
  }
>;

/** Something to know before going on. Never a floating message: it stays where it is read. */
export function Notice({ tone = "info", title, announced = false, children, ...rest }: NoticeProps) {
  return (
    <div class={looks[tone]} role={announced ? "status" : undefined} {...hooksOf(rest)}>
      {title !== undefined && <p class="alert-heading h6">{title}</p>}
      {children}
    </div>
  );
}
