// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PropsWithChildren } from "hono/jsx";

import { KeyHint } from "./field.tsx";
import { hooksOf } from "./hooks.ts";
import type { Hooks } from "./hooks.ts";

/** primary: the one thing to do here. secondary: also possible. quiet: a link that needs a big target. */
export type ButtonKind = "primary" | "secondary" | "quiet" | "danger";

const looks = {
  primary: "btn btn-primary",
  secondary: "btn btn-outline-primary",
  quiet: "btn btn-link",
  danger: "btn btn-danger",
} as const satisfies Record<ButtonKind, string>;

type ButtonProps = PropsWithChildren<
  Hooks & {
    kind?: ButtonKind;
    type?: "submit" | "button";
    name?: string;
    value?: string;
    /** Id of the form it sends, when it stands outside of it. */
    form?: string;
    formaction?: string;
    /** One letter that, with the browser's own keys, presses it; shown where there is a keyboard. */
    accesskey?: string;
  }
>;

export function Button({ kind = "primary", type = "submit", children, ...rest }: ButtonProps) {
  return (
    <button
      class={looks[kind]}
      type={type}
      name={rest.name}
      value={rest.value}
      form={rest.form}
      formaction={rest.formaction}
      accesskey={rest.accesskey}
      {...hooksOf(rest)}
    >
      {children}
      <KeyHint letter={rest.accesskey} />
    </button>
  );
}

type ButtonLinkProps = PropsWithChildren<
  Hooks & { href: string; kind?: ButtonKind; download?: boolean; rel?: string }
>;

export function ButtonLink({ href, kind = "primary", children, ...rest }: ButtonLinkProps) {
  return (
    <a class={looks[kind]} href={href} download={rest.download} rel={rest.rel} {...hooksOf(rest)}>
      {children}
    </a>
  );
}

/** What can be done here, in a row that wraps; nothing to press on paper. */
export function Actions({ children }: PropsWithChildren) {
  return <div class="actions d-print-none">{children}</div>;
}
