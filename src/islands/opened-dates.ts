// SPDX-License-Identifier: AGPL-3.0-or-later
import { list } from "./queue/dates.ts";

type Words = { one: string; many: string };

/**
 * `<trama-opened-dates data-words>` on the page that opens without network. At the address of a date that this device
 * knows it shows [data-date], with the forms for that date; elsewhere [data-list], the dates that it knows.
 */
class TramaOpenedDates extends HTMLElement {
  connectedCallback(): void {
    void this.fill();
  }

  private async fill(): Promise<void> {
    const dates = await list().catch(() => []);
    const known = dates.find(({ path }) => path === location.pathname);
    if (known === undefined) {
      for (const { path, name, date } of dates) this.addLine(path, name, date);
      return;
    }
    const { one, many } = JSON.parse(this.dataset["words"] ?? "{}") as Words;
    for (const form of this.querySelectorAll("form")) {
      form.action = `${location.pathname}/${form.getAttribute("action") ?? ""}`;
    }
    for (const field of this.querySelectorAll<HTMLInputElement>("[data-new]"))
      field.value = crypto.randomUUID();
    this.querySelector("trama-kept-forms")?.setAttribute("data-key", known.key);
    this.say("[data-name]", known.name);
    this.say("[data-when]", known.date);
    const here = this.querySelector<HTMLElement>("[data-here]");
    if (here && known.here === null) here.remove();
    else if (here) {
      here.dataset["here"] = String(known.here);
      here.textContent = known.here === 1 ? one : many.replace("-1", String(known.here));
    }
    this.show("[data-date]", "[data-list]");
  }

  /** The first date takes the place of the words that say that there are none. */
  private addLine(path: string, name: string, date: string): void {
    const lines = this.querySelector("[data-lines]");
    const line = this.querySelector("template")?.content.cloneNode(true);
    if (!lines || !(line instanceof DocumentFragment)) return;
    const link = line.querySelector("a");
    if (link) Object.assign(link, { href: path, textContent: name });
    const when = line.querySelector("span");
    if (when) when.textContent = date;
    lines.append(line);
    this.show("[data-some]", "[data-none]");
  }

  private say(where: string, text: string): void {
    for (const place of this.querySelectorAll(where)) place.textContent = text;
  }

  private show(shown: string, hidden: string): void {
    for (const part of this.querySelectorAll<HTMLElement>(shown)) part.hidden = false;
    for (const part of this.querySelectorAll<HTMLElement>(hidden)) part.hidden = true;
  }
}

customElements.define("trama-opened-dates", TramaOpenedDates);
