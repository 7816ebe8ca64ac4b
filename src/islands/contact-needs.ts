// SPDX-License-Identifier: AGPL-3.0-or-later

/** How many proposals are read at a glance. */
const mostShown = 7;

/**
 * `<trama-contact-needs>` around ticks ([name=bisogno], each with its words in data-words): a line in which one types and
 * presses Enter instead of looking through eighty ticks, which stay what is sent. Its words are in data- attributes.
 */
class TramaContactNeeds extends HTMLElement {
  private input!: HTMLInputElement;
  private list!: HTMLUListElement;
  private chosen!: HTMLParagraphElement;
  private said!: HTMLParagraphElement;
  private at = -1;

  connectedCallback(): void {
    const fieldset = this.querySelector("fieldset");
    if (!fieldset || this.input) return;
    this.build(fieldset);
    this.addEventListener("change", () => this.showChosen());
    this.showChosen();
  }

  private get ticks(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>("input[name=bisogno]")];
  }

  private build(fieldset: HTMLFieldSetElement): void {
    const label = make("label", { htmlFor: "cerca-bisogno", className: "form-label" }, this.dataset["label"]);
    label.append(make("kbd", { className: "key-hint", ariaHidden: "true" }, "B"));
    const hint = make("span", { id: "cerca-bisogno-aiuto", className: "form-text" }, this.dataset["hint"]);
    this.input = make("input", {
      id: "cerca-bisogno",
      className: "form-control",
      type: "text",
      accessKey: "b",
    });
    for (const [name, value] of Object.entries({
      role: "combobox",
      autocomplete: "off",
      "aria-expanded": "false",
      "aria-controls": "bisogni-trovati",
      "aria-autocomplete": "list",
      "aria-describedby": "cerca-bisogno-aiuto",
    }))
      this.input.setAttribute(name, value);
    this.list = make("ul", { id: "bisogni-trovati", className: "trama-options list-unstyled", hidden: true });
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", this.dataset["label"] ?? "");
    this.chosen = make("p", { className: "chips trama-chosen" });
    this.said = make("p", { className: "visually-hidden" });
    this.said.setAttribute("role", "status");
    const field = make("div", { className: "field trama-needs" });
    field.append(label, hint, this.input, this.list, this.chosen, this.said);
    fieldset.before(field);
    this.input.addEventListener("input", () => this.propose());
    this.input.addEventListener("keydown", (event) => this.pressed(event));
    this.input.addEventListener("blur", () => this.close());
  }

  private propose(): void {
    const asked = plain(this.input.value);
    this.list.replaceChildren();
    this.at = -1;
    if (asked === "") return this.close();
    const found = this.ticks
      .map((tick) => ({ tick, rank: rankOf(plain(tick.dataset["words"] ?? ""), asked) }))
      .filter(({ tick, rank }) => rank > 0 && !tick.checked)
      .toSorted((one, other) => other.rank - one.rank)
      .slice(0, mostShown);
    for (const [index, { tick }] of found.entries()) this.list.append(this.option(tick, index));
    if (found.length === 0) this.list.append(make("li", { className: "form-text" }, this.dataset["none"]));
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
    if (found.length > 0) this.go(0);
  }

  private option(tick: HTMLInputElement, index: number): HTMLLIElement {
    const option = make("li", { id: `bisogno-proposto-${index}` }, labelOf(tick));
    option.setAttribute("role", "option");
    option.dataset["code"] = tick.value;
    // Before the line loses the focus, which closes the list.
    option.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      this.choose(tick.value);
    });
    return option;
  }

  private pressed(event: KeyboardEvent): void {
    const options = [...this.list.querySelectorAll<HTMLElement>("[role=option]")];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && options.length > 0) {
      event.preventDefault();
      this.go((this.at + step + options.length) % options.length);
    } else if (event.key === "Enter" && this.input.value.trim() !== "") {
      event.preventDefault();
      const code = options[this.at]?.dataset["code"];
      if (code !== undefined) this.choose(code);
    } else if (event.key === "Escape" && !this.list.hidden) {
      event.preventDefault();
      event.stopPropagation();
      this.close();
    } else if (event.key === "Backspace" && this.input.value === "") {
      const last = this.ticks.findLast(({ checked }) => checked);
      if (last) this.tick(last, false);
    }
  }

  private go(to: number): void {
    this.at = to;
    for (const [index, option] of [...this.list.children].entries())
      option.setAttribute("aria-selected", String(index === to));
    this.input.setAttribute("aria-activedescendant", `bisogno-proposto-${to}`);
  }

  private choose(code: string): void {
    const tick = this.ticks.find(({ value }) => value === code);
    this.input.value = "";
    this.close();
    if (tick) this.tick(tick, true);
  }

  private tick(tick: HTMLInputElement, checked: boolean): void {
    tick.checked = checked;
    tick.dispatchEvent(new Event("input", { bubbles: true }));
    tick.dispatchEvent(new Event("change", { bubbles: true }));
    this.said.textContent = `${this.dataset[checked ? "added" : "removed"] ?? ""} ${labelOf(tick)}`;
  }

  private close(): void {
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }

  private showChosen(): void {
    const chips = this.ticks
      .filter(({ checked }) => checked)
      .map((tick) => {
        const chip = make("button", { type: "button", className: "chip" }, `${labelOf(tick)} ×`);
        chip.setAttribute("aria-label", `${this.dataset["remove"] ?? ""} ${labelOf(tick)}`);
        chip.addEventListener("click", () => {
          this.tick(tick, false);
          this.input.focus();
        });
        return chip;
      });
    this.chosen.replaceChildren(...chips);
    this.chosen.hidden = chips.length === 0;
  }
}

/** Begins with it, has a word that begins with it, has it somewhere; every word that was typed must be there. */
function rankOf(words: string, asked: string): number {
  if (words.startsWith(asked)) return 3;
  const parts = asked.split(" ");
  if (parts.every((part) => ` ${words}`.includes(` ${part}`))) return 2;
  return parts.every((part) => words.includes(part)) ? 1 : 0;
}

function plain(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase().trim();
}

function labelOf(tick: HTMLInputElement): string {
  return tick.labels?.[0]?.textContent?.trim() ?? tick.value;
}

function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> = {},
  text = "",
): HTMLElementTagNameMap[Tag] {
  const element = Object.assign(document.createElement(tag), properties);
  if (text !== "") element.textContent = text;
  return element;
}

customElements.define("trama-contact-needs", TramaContactNeeds);
