// SPDX-License-Identifier: AGPL-3.0-or-later

/** How long after a need was chosen the directory is asked for it. */
const pauseMilliseconds = 300;

/**
 * `<trama-contact-look-up data-form="ID">` around #trovati: the button "Cerca" of the form, and Enter in its lines, bring
 * the answer here without leaving the page. A need that is chosen is looked for by itself. When anything is not as
 * expected the form goes its ordinary way, which keeps what was typed as well.
 */
class TramaContactLookUp extends HTMLElement {
  private waiting: number | undefined;
  private asked = 0;

  connectedCallback(): void {
    const form = document.getElementById(this.dataset["form"] ?? "");
    if (!(form instanceof HTMLFormElement)) return;
    form.addEventListener("submit", (event) => {
      const button = event.submitter;
      if (!(button instanceof HTMLButtonElement) || button.value !== "cerca") return;
      event.preventDefault();
      event.stopImmediatePropagation();
      void this.look(form, button);
    });
    form.addEventListener("change", ({ target }) => {
      if (!(target instanceof HTMLInputElement) || target.name !== "bisogno") return;
      const words = form.elements.namedItem("cerca");
      if (words instanceof HTMLInputElement && words.value.trim() !== "") return;
      window.clearTimeout(this.waiting);
      this.waiting = window.setTimeout(() => void this.look(form), pauseMilliseconds);
    });
  }

  private async look(form: HTMLFormElement, button?: HTMLButtonElement): Promise<void> {
    const number = ++this.asked;
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === "string") fields.append(name, value);
    fields.set("azione", "cerca");
    // The code of a card is not typed again each time somebody searches: it is read when the contact is saved.
    if (button === undefined) fields.delete("codice");
    try {
      const answer = await fetch(form.action, {
        method: "POST",
        body: fields,
        headers: { Accept: "text/html" },
      });
      if (!answer.ok) throw new Error(String(answer.status));
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const [here, there] = [document.querySelector("#trovati"), page.querySelector("#trovati")];
      if (!here || !there) throw new Error("no answer in the page");
      if (number === this.asked) here.replaceWith(document.adoptNode(there));
    } catch {
      // Without a network the search waits; what was typed is still here.
      if (button && navigator.onLine) form.submit();
    }
  }
}

customElements.define("trama-contact-look-up", TramaContactLookUp);
