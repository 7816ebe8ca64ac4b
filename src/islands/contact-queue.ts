// SPDX-License-Identifier: AGPL-3.0-or-later
import { findDraft, forgetDraft, keepDraft } from "./queue/device-draft.ts";
import { get, put } from "./queue/device.ts";
import { add, count, send } from "./queue/queue.ts";
import { teach } from "./queue/teach.ts";

const kind = "contact";
const pauseMilliseconds = 600;
/** While something waits, the network is tried again so often, also when the browser does not say that it is back. */
const againMilliseconds = 30_000;

/** What this device knows of the desks where its people work, from the last page that came from the network. */
type Known = { publicKey: string; desks: { id: string; name: string }[]; who: string };

/**
 * `<trama-contact-queue data-form="ID" data-send="URL">` with a [role=status] in it: a contact that is saved without
 * network is closed for the installation and waits on this device; it is sent once when the line is back. On the page
 * from the network (data-key) it also teaches the device to open without one (data-worker). Words are in data- attributes.
 */
class TramaContactQueue extends HTMLElement {
  private waiting: number | undefined;
  private isSending = false;

  connectedCallback(): void {
    const form = document.getElementById(this.dataset["form"] ?? "");
    if (!(form instanceof HTMLFormElement)) return;
    void this.prepare(form).then(() => this.flush());
    form.addEventListener("submit", (event) => this.submitted(form, event));
    form.addEventListener("input", () => {
      window.clearTimeout(this.waiting);
      this.waiting = window.setTimeout(() => void this.keep(form), pauseMilliseconds);
    });
    window.addEventListener("online", () => void this.flush());
    window.setInterval(() => void this.flush(), againMilliseconds);
  }

  private async prepare(form: HTMLFormElement): Promise<void> {
    const publicKey = this.dataset["key"];
    if (publicKey !== undefined) {
      await put(
        "kept",
        { publicKey, desks: desksIn(form), who: guard()?.dataset["who"] ?? "" } satisfies Known,
        "desks",
      );
      // The page without network opens from then on, also in a browser that was closed. What was being written does not wait for it.
      void teach(this.dataset["worker"], this.dataset["scope"]);
    } else {
      const known = (await get("kept", "desks")) as Known | undefined;
      fillDesks(form, known?.desks ?? []);
      // Whoever unlocks this screen is who opened the desk last.
      guard()?.setAttribute("data-who", known?.who ?? "");
      renew(form);
    }
    const draft = await findDraft(kind);
    if (draft !== undefined && isEmpty(form)) fill(form, JSON.parse(draft) as [string, string][]);
  }

  private submitted(form: HTMLFormElement, event: SubmitEvent): void {
    const button = event.submitter;
    const act = button instanceof HTMLButtonElement ? button.value : "salva";
    if (event.defaultPrevented || act !== "salva") return;
    event.preventDefault();
    void this.save(form, button);
  }

  private async save(form: HTMLFormElement, button: HTMLElement | null): Promise<void> {
    const fields = fieldsOf(form);
    try {
      if (this.dataset["key"] === undefined) throw new Error("the page without network");
      const answer = await fetch(form.action, {
        method: "POST",
        body: new URLSearchParams([...fields, ["azione", "salva"]]),
        headers: { Accept: "application/json" },
      });
      if (answer.ok && !answer.redirected) {
        const { place } = (await answer.json()) as { place: string };
        await forgetDraft(kind);
        location.assign(place);
        return;
      }
      // What is to be put right is said by the page itself; sending again what was stored stores nothing twice.
      ordinarily(form, button);
    } catch {
      await this.putAside(form, fields);
    }
  }

  private async putAside(form: HTMLFormElement, fields: [string, string][]): Promise<void> {
    const known = (await get("kept", "desks")) as Known | undefined;
    const id = fields.find(([name]) => name === "id")?.[1];
    if (known === undefined || id === undefined || !said(fields)) {
      this.say(this.dataset[said(fields) ? "unknown" : "nothing"]);
      return;
    }
    const typed = [...fields, ["quando", new Date().toISOString()]];
    const url = this.dataset["send"] ?? "";
    try {
      await add({ kind, id, url, text: JSON.stringify(typed) }, known.publicKey);
    } catch {
      this.say(this.dataset["failed"]);
      return;
    }
    await forgetDraft(kind);
    form.reset();
    for (const box of form.querySelectorAll<HTMLInputElement>("[name=bisogno]:checked, [name=fatto]:checked"))
      box.click();
    renew(form);
    form.querySelector<HTMLElement>("textarea")?.focus();
    await this.tell("queued");
  }

  private async flush(): Promise<void> {
    if (this.isSending || !navigator.onLine || (await count(kind).catch(() => 0)) === 0) return this.tell();
    this.isSending = true;
    try {
      const { sent, left, because } = await send(kind);
      if (because === "signed-out") await this.tell("signin");
      else if (because === "refused") await this.tell("refused");
      else if (left === 0 && sent > 0) this.say((this.dataset["sent"] ?? "").replace("#", String(sent)));
      else await this.tell();
    } finally {
      this.isSending = false;
    }
  }

  /** How many wait, with why when it is known. */
  private async tell(why?: "queued" | "signin" | "refused"): Promise<void> {
    const left = await count(kind).catch(() => 0);
    if (left === 0) return;
    const text = (this.dataset["waiting"] ?? "").replace("#", String(left));
    this.say([why && this.dataset[why], text].filter(Boolean).join(" "));
  }

  private async keep(form: HTMLFormElement): Promise<void> {
    if (navigator.onLine && this.dataset["key"] !== undefined) return;
    // The code of a card is a secret of the person: it is not left on a device.
    const fields = fieldsOf(form).filter(([name]) => name !== "codice" && name !== "id");
    await keepDraft(kind, JSON.stringify(fields)).catch(() => {});
    this.say(this.dataset["here"]);
  }

  private say(text: string | undefined): void {
    const status = this.querySelector("[role=status]");
    if (status && text !== undefined && status.textContent !== text) status.textContent = text;
  }
}

function guard(): HTMLElement | null {
  return document.querySelector("trama-desk-guard");
}

function fieldsOf(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].filter((field): field is [string, string] => typeof field[1] === "string");
}

/** A contact says something: words, a need, or what was done. */
function said(fields: readonly [string, string][]): boolean {
  return fields.some(
    ([name, value]) => ["richiesta", "bisogno", "fatto"].includes(name) && value.trim() !== "",
  );
}

function isEmpty(form: HTMLFormElement): boolean {
  return !said(fieldsOf(form));
}

function desksIn(form: HTMLFormElement): Known["desks"] {
  const field = form.elements.namedItem("sportello");
  if (field instanceof HTMLSelectElement)
    return [...field.options].map(({ value, text }) => ({ id: value, name: text }));
  return field instanceof HTMLInputElement ? [{ id: field.value, name: field.dataset["name"] ?? "" }] : [];
}

function fillDesks(form: HTMLFormElement, desks: Known["desks"]): void {
  const field = form.elements.namedItem("sportello");
  if (!(field instanceof HTMLSelectElement)) return;
  field.replaceChildren(...desks.map(({ id, name }) => new Option(name, id)));
  const around = field.closest<HTMLElement>(".field");
  if (around) around.hidden = desks.length === 1;
}

/** The next contact is another one: it has an id of its own, made here. */
function renew(form: HTMLFormElement): void {
  const field = form.elements.namedItem("id");
  if (field instanceof HTMLInputElement) field.value = crypto.randomUUID();
}

function fill(form: HTMLFormElement, fields: readonly [string, string][]): void {
  for (const [name, value] of fields) {
    for (const field of form.querySelectorAll<HTMLInputElement>(`[name="${CSS.escape(name)}"]`)) {
      const isTick = field.type === "checkbox" || field.type === "radio";
      if (isTick) field.checked ||= field.value === value;
      else if (field.type !== "hidden") field.value = value;
    }
  }
  form.dispatchEvent(new Event("change", { bubbles: true }));
}

function ordinarily(form: HTMLFormElement, button: HTMLElement | null): void {
  const act = Object.assign(document.createElement("input"), {
    type: "hidden",
    name: "azione",
    value: "salva",
  });
  form.append(act);
  if (button) button.removeAttribute("name");
  form.submit();
}

customElements.define("trama-contact-queue", TramaContactQueue);
