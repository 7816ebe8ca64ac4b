// SPDX-License-Identifier: AGPL-3.0-or-later
import { setHere } from "./queue/dates.ts";
import { add, count, send } from "./queue/queue.ts";

/** While forms wait they are tried again so often, also when the browser does not say that the network is back. */
const againMilliseconds = 20_000;
const queue = "forms";

type Words = {
  waiting: string;
  sent: string;
  lost: string;
  signIn: string;
  refused: string;
  keptHere: string;
  here: { one: string; many: string };
};

/**
 * `<trama-kept-forms data-key data-words>` around a page of small forms: each form [data-kept] is sent without leaving the
 * page, whose parts [data-part] are then those of the answer; without network it waits on this device, closed for the
 * installation, and is sent once later. A hidden field [data-new] holds an id that each press makes anew. Without it
 * every form is a form. With data-shell the page is the one that opens without network: the real one comes when there is.
 */
class TramaKeptForms extends HTMLElement {
  private words!: Words;
  private presses = 0;
  /** One after the other: the last answer knows of all presses before it. */
  private line: Promise<void> = Promise.resolve();

  connectedCallback(): void {
    this.words = JSON.parse(this.dataset["words"] ?? "{}") as Words;
    this.addEventListener("submit", (event) => {
      const form = event.target;
      if (!(form instanceof HTMLFormElement) || form.dataset["kept"] === undefined) return;
      event.preventDefault();
      const body = new URLSearchParams();
      for (const [name, value] of new FormData(form, event.submitter)) body.append(name, String(value));
      for (const field of form.querySelectorAll<HTMLInputElement>("[data-new]")) {
        field.value = crypto.randomUUID();
      }
      const press = ++this.presses;
      const { submitter } = event;
      this.line = this.line.then(() => this.pressed(form, body, { press, button: submitter }));
    });
    window.addEventListener("online", () => void this.isBack());
    window.setInterval(() => void this.flush(), againMilliseconds);
    void this.flush();
  }

  private async isBack(): Promise<void> {
    if (this.dataset["shell"] !== undefined && (await count(queue).catch(() => 0)) === 0) location.reload();
    else await this.flush();
  }

  private async pressed(
    form: HTMLFormElement,
    body: URLSearchParams,
    { press, button }: { press: number; button: HTMLElement | null },
  ): Promise<void> {
    const answer = await fetch(form.action, { method: "POST", body }).catch(() => undefined);
    if (answer?.status === 422 || (answer?.ok && new URL(answer.url).pathname === location.pathname)) {
      const text = await answer.text().catch(() => undefined);
      if (text !== undefined && press === this.presses) this.show(text, new URL(form.action).hash, button);
      return;
    }
    if (answer !== undefined && answer.status >= 400 && answer.status < 500) {
      this.say(this.words.refused);
      return;
    }
    await this.keep(form, body, answer !== undefined && answer.redirected);
  }

  private async keep(form: HTMLFormElement, body: URLSearchParams, isSignedOut: boolean): Promise<void> {
    body.set("quando", new Date().toISOString());
    const { pathname } = new URL(form.action);
    const waiting = { kind: queue, id: crypto.randomUUID(), url: pathname, text: body.toString() };
    try {
      await add(waiting, this.dataset["key"] ?? "");
    } catch {
      this.say(this.words.lost);
      return;
    }
    if (form.dataset["kept"] === "heads") this.countHere(Number(body.get("persone")));
    else this.markKept(form);
    if (isSignedOut) this.say(this.words.signIn);
    else await this.sayWaiting();
  }

  private countHere(more: number): void {
    const here = this.querySelector<HTMLElement>("[data-here]");
    if (!here) return;
    const many = Number(here.dataset["here"]) + more;
    here.dataset["here"] = String(many);
    const { one, many: said } = this.words.here;
    here.textContent = many === 1 ? one : said.replace("-1", String(many));
    void setHere(location.pathname, many).catch(() => {});
  }

  /**
   * Said where it was pressed. What it becomes is known when the network is back: only a count may be put right, and
   * another name follow.
   */
  private markKept(form: HTMLFormElement): void {
    const { kept } = form.dataset;
    if (kept === "another") form.reset();
    else if (kept !== "again") for (const button of form.querySelectorAll("button")) button.disabled = true;
    const note = form.querySelector("[data-note]") ?? document.createElement("p");
    Object.assign(note, { className: "form-text", textContent: this.words.keptHere });
    note.setAttribute("data-note", "");
    form.append(note);
  }

  private async flush(): Promise<void> {
    if ((await count(queue).catch(() => 0)) === 0) return;
    if (!navigator.onLine) return this.sayWaiting();
    const { sent, left, because } = await send(queue);
    if (because === "signed-out") this.say(this.words.signIn);
    else if (because === "refused") this.say(this.words.refused);
    else if (left > 0) await this.sayWaiting();
    else if (sent > 0) await this.renew();
  }

  /** Everything has left: the page as the installation knows it now. */
  private async renew(): Promise<void> {
    const answer = await fetch(location.pathname).catch(() => undefined);
    if (answer?.ok && new URL(answer.url).pathname === location.pathname) this.show(await answer.text(), "");
    this.say(this.words.sent);
  }

  private show(html: string, hash: string, button?: HTMLElement | null): void {
    if (this.dataset["shell"] !== undefined) return location.reload();
    const place = hash === "" ? null : this.querySelector(hash);
    const index = button && place ? [...place.querySelectorAll("button")].indexOf(button as never) : -1;
    const fresh = new DOMParser().parseFromString(html, "text/html").querySelector("trama-kept-forms");
    if (!fresh) return location.reload();
    const parts = fresh.querySelectorAll("[data-part], [data-status]");
    for (const [at, part] of this.querySelectorAll("[data-part], [data-status]").entries()) {
      part.replaceChildren(...(parts[at]?.childNodes ?? []));
    }
    // Who goes by keyboard stays where they pressed.
    const buttons = hash === "" ? [] : [...(this.querySelector(hash)?.querySelectorAll("button") ?? [])];
    const wrong = this.querySelector<HTMLElement>("[aria-invalid=true]");
    (wrong ?? buttons[index] ?? buttons[0])?.focus({ preventScroll: wrong === null });
  }

  private async sayWaiting(): Promise<void> {
    this.say(this.words.waiting.replace("{n}", String(await count(queue))));
  }

  private say(text: string): void {
    const notice = Object.assign(document.createElement("div"), { className: "alert alert-info" });
    notice.append(Object.assign(document.createElement("p"), { textContent: text }));
    this.querySelector("[data-status]")?.replaceChildren(notice);
  }
}

customElements.define("trama-kept-forms", TramaKeptForms);
