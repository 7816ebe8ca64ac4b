// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * `<trama-access-keys>` around a form: Alt and the letter of an access key lead there in every browser alike, where each
 * wants other keys beside it by itself. A field takes the focus, a button is pressed.
 */
class TramaAccessKeys extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener("keydown", (event) => {
      const letter = /^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase();
      if (letter === undefined || !event.altKey || event.ctrlKey || event.metaKey || event.repeat) return;
      const there = this.querySelector<HTMLElement>(`[accesskey="${letter}"]`);
      if (!there) return;
      event.preventDefault();
      if (there instanceof HTMLButtonElement) there.click();
      else there.focus();
    });
  }
}

customElements.define("trama-access-keys", TramaAccessKeys);
