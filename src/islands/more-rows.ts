// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * Adds an empty row to a list of fields without leaving the page: `<trama-more-rows data-field="phones">` around the
 * button that otherwise saves and comes back with one more. Rows are fieldsets before it, named `phones.0.…` on.
 */
class TramaMoreRows extends HTMLElement {
  connectedCallback(): void {
    this.querySelector("button")?.addEventListener("click", (event) => {
      const last = this.previousElementSibling;
      if (!(last instanceof HTMLFieldSetElement)) return;
      event.preventDefault();
      const row = emptyCopyOf(last, this.dataset["field"] ?? "");
      last.after(row);
      row.querySelector<HTMLElement>("input:not([type=hidden]), textarea")?.focus();
    });
  }
}

function emptyCopyOf(row: HTMLFieldSetElement, field: string): HTMLFieldSetElement {
  const copy = row.cloneNode(true) as HTMLFieldSetElement;
  const number =
    copy
      .querySelector("[name]")
      ?.getAttribute("name")
      ?.slice(field.length + 1)
      .split(".")[0] ?? "0";
  const [was, is] = [`${field}.${number}.`, `${field}.${Number(number) + 1}.`];
  for (const one of copy.querySelectorAll("[type=hidden], .invalid-feedback")) one.remove();
  for (const one of copy.querySelectorAll("*")) {
    for (const { name, value } of one.attributes) {
      if (value.includes(was)) one.setAttribute(name, value.replaceAll(was, is));
    }
    one.removeAttribute("aria-invalid");
    if (one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement) one.value = "";
    if (one.hasAttribute("data-understood")) one.textContent = "";
  }
  const legend = copy.querySelector("legend");
  if (legend)
    legend.textContent = (legend.textContent ?? "").replace(/(?<!\d)\d+$/, (said) =>
      String(Number(said) + 1),
    );
  return copy;
}

customElements.define("trama-more-rows", TramaMoreRows);
