// SPDX-License-Identifier: AGPL-3.0-or-later

/** Two presses of Esc within this time are meant. */
const twiceMilliseconds = 800;
/** A screen that was hidden and not taken up again within this time locks. */
const hiddenAtMostMilliseconds = 120_000;
/** How often the server is told that somebody is here, while somebody is. */
const presenceMilliseconds = 60_000;
const lookMilliseconds = 2_000;

/** How the tabs of one browser hear of each other: a "storage" event reaches all but the one that wrote. */
const betweenTabs = "trama-desk-screen";

type Told = { kind: "used" | "hide" | "lock"; at: number };

/**
 * `<trama-desk-guard data-minutes data-who …>` around the form that locks. Its button, or Esc pressed twice, covers the
 * page at once with one that says nothing of a desk, in every tab and without network; what was typed stays underneath. After
 * data-minutes without use, or two minutes hidden, the session is locked too: it opens again when the same person has
 * signed in. Its words come in its data.
 */
class TramaDeskGuard extends HTMLElement {
  private lastUse = Date.now();
  private lastTold = 0;
  private lastPresence = Date.now();
  private lastEscape = -Infinity;
  private hiddenAt: number | undefined;
  private isLocked = false;
  private isLockOwed = false;
  private cover: HTMLElement | undefined;
  private focusBefore: Element | null = null;
  private readonly titleBefore = document.title;

  connectedCallback(): void {
    // A browser used by several must not propose to one what another typed about somebody.
    for (const form of document.forms) form.autocomplete = "off";
    this.querySelector("form")?.addEventListener("submit", (event) => {
      event.preventDefault();
      this.hide();
      this.tell("hide");
    });
    window.addEventListener("keydown", (event) => this.pressed(event), { capture: true });
    for (const kind of ["keydown", "pointerdown", "wheel", "touchstart", "input"]) {
      window.addEventListener(kind, () => this.used(), { capture: true, passive: true });
    }
    window.addEventListener("storage", ({ key, newValue }) => {
      if (key === betweenTabs && newValue !== null) this.heard(JSON.parse(newValue) as Told);
    });
    window.setInterval(() => this.look(), lookMilliseconds);
    // A laptop that was closed, a page that Back brought again.
    for (const kind of ["pageshow", "focus"]) window.addEventListener(kind, () => this.look());
    document.addEventListener("visibilitychange", () => this.look());
    window.addEventListener("online", () => {
      if (this.isLockOwed) void this.sendLock();
    });
  }

  private pressed(event: KeyboardEvent): void {
    if (event.key !== "Escape" || event.repeat) return;
    const isTwice = event.timeStamp - this.lastEscape < twiceMilliseconds;
    this.lastEscape = isTwice ? -Infinity : event.timeStamp;
    if (!isTwice || this.cover) return;
    this.hide();
    this.tell("hide");
  }

  private used(): void {
    // What is pressed on the cover is no use of what is under it.
    if (this.cover) return;
    const now = Date.now();
    this.lastUse = now;
    if (now - this.lastTold > lookMilliseconds) {
      this.lastTold = now;
      this.tell("used");
    }
    if (now - this.lastPresence > presenceMilliseconds && navigator.onLine && this.dataset["who"]) {
      this.lastPresence = now;
      void this.isPresent().then((answer) => answer === "away" && this.lock());
    }
  }

  private heard({ kind }: Told): void {
    if (kind === "used") this.lastUse = Date.now();
    if (kind === "hide") this.hide();
    if (kind === "lock") {
      if (this.dataset["who"]) this.shut();
      else this.hide();
    }
  }

  private tell(kind: Told["kind"]): void {
    localStorage.setItem(betweenTabs, JSON.stringify({ kind, at: Date.now() } satisfies Told));
  }

  private look(): void {
    if (this.isLocked) return;
    const now = Date.now();
    const idle = Number(this.dataset["minutes"]) * 60_000;
    const isHiddenLong = this.hiddenAt !== undefined && now - this.hiddenAt > hiddenAtMostMilliseconds;
    if (isHiddenLong || now - this.lastUse > idle) this.lock();
  }

  private hide(): void {
    if (this.cover) return;
    this.hiddenAt = Date.now();
    this.focusBefore = document.activeElement;
    const cover = document.createElement("div");
    cover.className = "desk-cover";
    const box = document.createElement("main");
    cover.append(box);
    document.body.append(cover);
    document.body.classList.add("screen-hidden");
    this.cover = cover;
    this.say(this.dataset["neutralTitle"], this.dataset["neutralText"]);
  }

  /** Locks here, in the other tabs and on the server, as soon as it can be reached. A page that is nobody's only hides. */
  private lock(): void {
    if (!this.dataset["who"]) return this.hide();
    this.shut();
    this.tell("lock");
    void this.sendLock();
  }

  private shut(): void {
    if (this.isLocked) return;
    this.hide();
    this.isLocked = true;
  }

  private async sendLock(): Promise<void> {
    this.isLockOwed = false;
    try {
      await fetch(this.dataset["lock"] ?? "", {
        method: "POST",
        body: new URLSearchParams(),
        redirect: "manual",
        keepalive: true,
      });
    } catch {
      this.isLockOwed = true;
    }
  }

  private async resume(): Promise<void> {
    this.look();
    if (!this.isLocked) return this.show();
    const answer = await this.isPresent();
    if (answer === "same") return this.show();
    if (answer === "unreachable") return this.say(this.dataset["lockedTitle"], this.dataset["offline"]);
    if (answer === "other") return this.say(this.dataset["lockedTitle"], this.dataset["somebodyElse"]);
    this.say(this.dataset["lockedTitle"], this.dataset["lockedText"], this.dataset["signInLabel"]);
  }

  private async isPresent(): Promise<"same" | "other" | "away" | "unreachable"> {
    try {
      const answer = await fetch(this.dataset["presence"] ?? "", { redirect: "manual", cache: "no-store" });
      if (!answer.ok) return "away";
      return (await answer.text()) === this.dataset["who"] ? "same" : "other";
    } catch {
      return "unreachable";
    }
  }

  private show(): void {
    this.cover?.remove();
    this.cover = undefined;
    this.hiddenAt = undefined;
    this.isLocked = false;
    this.lastUse = Date.now();
    document.body.classList.remove("screen-hidden");
    document.title = this.titleBefore;
    if (this.focusBefore instanceof HTMLElement) this.focusBefore.focus();
  }

  /** What is seen on the cover; the tab of the browser says no more. */
  private say(title = "", text = "", signIn?: string): void {
    const box = this.cover?.firstElementChild;
    if (!box) return;
    document.title = [title, this.dataset["site"]].filter(Boolean).join(" – ");
    const heading = Object.assign(document.createElement("h1"), { textContent: title, tabIndex: -1 });
    const paragraph = Object.assign(document.createElement("p"), { textContent: text });
    const button = Object.assign(document.createElement("button"), {
      type: "button",
      className: signIn === undefined ? "btn btn-primary" : "btn btn-outline-primary",
      textContent: this.dataset["resume"] ?? "",
    });
    button.addEventListener("click", () => void this.resume());
    const actions = Object.assign(document.createElement("div"), { className: "actions" });
    if (signIn !== undefined) actions.append(this.wayIn(signIn));
    actions.append(button);
    box.replaceChildren(heading, paragraph, actions);
    heading.focus();
  }

  private wayIn(label: string): HTMLAnchorElement {
    return Object.assign(document.createElement("a"), {
      href: this.dataset["signIn"] ?? "",
      target: "_blank",
      rel: "noopener",
      className: "btn btn-primary",
      textContent: label,
    });
  }
}

customElements.define("trama-desk-guard", TramaDeskGuard);
