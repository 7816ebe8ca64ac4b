// SPDX-License-Identifier: AGPL-3.0-or-later
import { countKept, sendKept, sendMark, type Mark } from "./attendance/marks.ts";
import { readAsCode, showCame, showCount, showSummary, showWalkIn, type Words } from "./attendance/page.ts";

/** While marks wait, the line is tried again so often, also when the browser does not say that it is back. */
const againMilliseconds = 20_000;
/** The same code before the camera is one code. */
const sameCodeMilliseconds = 4_000;

/**
 * `<trama-attendance data-url data-key data-words>` around the page of a door: each form [data-mark] is sent without
 * leaving the page, and without a line waits on this device; [data-camera] reads codes. Without it every form is a form.
 */
class TramaAttendance extends HTMLElement {
  private words!: Words;
  private stopCamera: (() => void) | undefined;
  private lastCode = { code: "", at: 0 };

  connectedCallback(): void {
    this.words = JSON.parse(this.dataset["words"] ?? "{}") as Words;
    this.addEventListener("submit", (event) => {
      const form = event.target;
      if (!(form instanceof HTMLFormElement) || form.dataset["mark"] === undefined) return;
      event.preventDefault();
      this.marked(form);
    });
    this.prepareCamera();
    window.addEventListener("online", () => void this.flush());
    window.setInterval(() => void this.flush(), againMilliseconds);
    void this.flush();
  }

  private marked(form: HTMLFormElement): void {
    const typed = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    const people = Number(typed["persone"]);
    const base = { id: crypto.randomUUID(), markedAt: new Date().toISOString() };
    const kind = form.dataset["mark"];
    if (kind === "codice") {
      this.code(typed["codice"] ?? "");
      form.reset();
      form.querySelector<HTMLElement>("[name=codice]")?.focus();
      return;
    }
    if (!Number.isInteger(people) || people < 0 || typed["persone"] === "") return;
    if (kind === "iscrizione") {
      const registrationId = typed["iscrizione"] ?? "";
      this.came(registrationId, people);
      void this.send({ ...base, kind: "registered", registrationId, people });
    } else if (kind === "conta") {
      showCount(this, people, this.words);
      void this.send({ ...base, kind: "head-count", people });
    } else if (kind === "passaggio") {
      const id = form.dataset["new"] === undefined ? (typed["segno"] ?? base.id) : base.id;
      const isFirstTime = typed["prima"] ? typed["prima"] === "1" : null;
      showWalkIn(this, { id, people, isFirstTime }, this.words);
      if (form.dataset["new"] !== undefined) form.reset();
      void this.send({ ...base, id, kind: "walk-in", people, isFirstTime });
    }
    showSummary(this, this.words);
  }

  private came(registrationId: string, people: number): void {
    const row = this.querySelector<HTMLElement>(`[data-registration="${CSS.escape(registrationId)}"]`);
    if (row) showCame(row, people);
    showSummary(this, this.words);
  }

  /** A code typed or read: of somebody on this page it is marked at once, with a line or without. */
  private code(text: string): void {
    const code = readAsCode(text);
    if (code === undefined) return this.say(this.words.wrongCode);
    const row = this.querySelector<HTMLElement>(`[data-code="${code}"]`);
    const base = { id: crypto.randomUUID(), markedAt: new Date().toISOString() };
    if (!row) {
      void this.send({ ...base, kind: "code", code }, code);
      return;
    }
    const { name = "", registration = "", people = "1", came = "0" } = row.dataset;
    if (Number(came) > 0) return this.say(this.words.already.replace("{name}", name));
    this.came(registration, Number(people));
    row.scrollIntoView({ block: "nearest" });
    this.say(`${name}: ${row.querySelector("[data-here]")?.textContent?.trim() ?? ""}`);
    void this.send({ ...base, kind: "registered", registrationId: registration, people: Number(people) });
  }

  private async send(mark: Mark, code?: string): Promise<void> {
    const outcome = await sendMark(this.dataset["url"] ?? "", mark, this.dataset["key"] ?? "");
    const { words } = this;
    if (outcome.kind === "unknown") this.say(words.unknown.replace("{code}", code ?? ""));
    else if (outcome.kind === "lost") this.say(words.lost);
    else if (outcome.kind === "signed-out") this.say(words.signIn);
    else if (outcome.kind === "kept") {
      const waiting = words.waiting.replace("{n}", String(await countKept()));
      this.say(code === undefined ? waiting : `${words.queued.replace("{code}", code)} ${waiting}`);
    } else if (code !== undefined) this.say(words.stranger.replace("{code}", code));
  }

  private async flush(): Promise<void> {
    if ((await countKept()) === 0) return;
    if (!navigator.onLine) return this.tellKept();
    const { sent, left, because } = await sendKept();
    if (left === 0 && sent > 0) this.say(this.words.sent);
    else if (because === "signed-out") this.say(this.words.signIn);
    else if (left > 0) await this.tellKept();
  }

  private async tellKept(): Promise<void> {
    this.say(this.words.waiting.replace("{n}", String(await countKept())));
  }

  private prepareCamera(): void {
    const around = this.querySelector<HTMLElement>("[data-camera]");
    const viewfinder = this.querySelector<HTMLElement>("[data-viewfinder]");
    const video = this.querySelector("video");
    if (!around || !viewfinder || !video || !("mediaDevices" in navigator)) return;
    around.hidden = false;
    const open = around.querySelector<HTMLElement>("[data-element=open-camera]");
    around.addEventListener("click", ({ target }) => {
      const pressed = target instanceof Element ? target.closest<HTMLElement>("[data-element]") : null;
      if (pressed?.dataset["element"] === "open-camera") void this.openCamera(viewfinder, video, pressed);
      if (pressed?.dataset["element"] === "close-camera") {
        this.stopCamera?.();
        viewfinder.hidden = true;
        if (open) {
          open.hidden = false;
          open.focus();
        }
      }
    });
    // A telephone that is put away does not keep looking.
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") this.stopCamera?.();
    });
  }

  private async openCamera(
    viewfinder: HTMLElement,
    video: HTMLVideoElement,
    open: HTMLElement,
  ): Promise<void> {
    viewfinder.hidden = false;
    open.hidden = true;
    try {
      const { scan } = await import("./attendance/scan.ts");
      this.stopCamera = await scan(video, (text) => this.scanned(text));
    } catch {
      viewfinder.hidden = true;
      open.hidden = false;
      this.say(this.words.noCamera);
    }
  }

  private scanned(text: string): void {
    const now = Date.now();
    const code = readAsCode(text) ?? text;
    if (this.lastCode.code === code && now - this.lastCode.at < sameCodeMilliseconds) {
      this.lastCode.at = now;
      return;
    }
    this.lastCode = { code, at: now };
    navigator.vibrate?.(80);
    this.code(text);
  }

  private say(text: string): void {
    const status = this.querySelector("[data-status]");
    if (!status) return;
    const notice = Object.assign(document.createElement("div"), { className: "alert alert-info" });
    notice.append(Object.assign(document.createElement("p"), { textContent: text }));
    status.replaceChildren(notice);
  }
}

customElements.define("trama-attendance", TramaAttendance);
