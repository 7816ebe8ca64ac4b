// SPDX-License-Identifier: AGPL-3.0-or-later

/** `<trama-print hidden>` around a button: shown where a script can print, absent where only the browser's menu can. */
class TramaPrint extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.addEventListener("click", ({ target }) => {
      if (target instanceof Element && target.closest("button")) print();
    });
  }
}

customElements.define("trama-print", TramaPrint);
