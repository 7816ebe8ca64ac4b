// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * `<trama-pin data-changes="#id #id">` around an ordinary form: sends it without leaving the page, then takes from the
 * page that answers the elements named in data-changes (the button that changed, the count in the header). When anything
 * is not as expected the form goes its ordinary way.
 */
class TramaPin extends HTMLElement {
  private isOrdinary = false;

  connectedCallback(): void {
    this.addEventListener("submit", (event) => {
      if (this.isOrdinary || !(event.target instanceof HTMLFormElement)) return;
      event.preventDefault();
      void this.send(event.target, event.submitter);
    });
  }

  private async send(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
    const answer = await fetch(form.action, { method: "POST", body: fieldsOf(form, submitter) }).catch(
      () => undefined,
    );
    if (answer?.ok !== true) {
      this.isOrdinary = true;
      form.requestSubmit(submitter);
      return;
    }
    // From here on the form has done its work: sending it again could undo it.
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!this.takeFrom(page)) location.reload();
  }

  /** The focus stays on the button that was pressed, in its new dress. Gives whether all was found. */
  private takeFrom(page: Document): boolean {
    const selectors = (this.dataset["changes"] ?? "").split(" ").filter(Boolean);
    const pairs = selectors.map((selector) => [
      document.querySelector(selector),
      page.querySelector(selector),
    ]);
    const hadFocus = this.contains(document.activeElement);
    for (const [before, after] of pairs) {
      if (!before || !after) return false;
      before.replaceWith(document.adoptNode(after));
    }
    if (hadFocus) this.querySelector<HTMLElement>("button")?.focus();
    return true;
  }
}

function fieldsOf(form: HTMLFormElement, submitter: HTMLElement | null): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") fields.append(name, value);
  if (submitter instanceof HTMLButtonElement && submitter.name)
    fields.append(submitter.name, submitter.value);
  return fields;
}

customElements.define("trama-pin", TramaPin);
