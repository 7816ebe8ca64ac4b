// SPDX-License-Identifier: AGPL-3.0-or-later

/** Attributes any component passes on to its outermost element: an anchor, and the municipal model's hook. */
export type Hooks = { id?: string; "data-element"?: string };

/** Picks the hooks out of a component's props, so that nothing else leaks into the markup. */
export function hooksOf(props: Hooks): Hooks {
  return { id: props.id, "data-element": props["data-element"] };
}
