// SPDX-License-Identifier: AGPL-3.0-or-later

/** Makes an element with a class and what it holds; texts go in as text, never as HTML. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

export function button(className: string, label: string, press: () => void): HTMLButtonElement {
  const made = element("button", className, label);
  made.type = "button";
  made.addEventListener("click", press);
  return made;
}

/** A button that shows a sign and says a word. */
export function signButton(
  className: string,
  sign: string,
  label: string,
  press: () => void,
): HTMLButtonElement {
  const shown = element("span", "", sign);
  shown.setAttribute("aria-hidden", "true");
  const made = button(className, "", press);
  made.append(shown, element("span", "visually-hidden", label));
  made.title = label;
  return made;
}
