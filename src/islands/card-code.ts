// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * `<trama-card-code data-field="ID">` around the form: who scanned the square on their card finds the code already typed. It
 * comes after the # of the address, which browsers tell to no server, and is taken from the address at once, so that the
 * history of a borrowed telephone does not keep it.
 */
class TramaCardCode extends HTMLElement {
  connectedCallback(): void {
    const field = document.getElementById(this.dataset["field"] ?? "");
    const [, code] = /^#([0-9A-Za-z-]{9,14})$/.exec(location.hash) ?? [];
    if (code === undefined || !(field instanceof HTMLInputElement)) return;

    field.value = code.replace(/^(\w{3})(\w{3})(\w{3})$/, "$1-$2-$3");
    history.replaceState(null, "", location.pathname + location.search);
    this.querySelector("button")?.focus();
  }
}

customElements.define("trama-card-code", TramaCardCode);
