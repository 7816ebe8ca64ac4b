// SPDX-License-Identifier: AGPL-3.0-or-later

/** How long after the last key a draft is saved, and how long at most while somebody keeps typing. */
const pauseMilliseconds = 1_500;
const atMostMilliseconds = 15_000;

type Understood = { lines: string[] } | { mistake: string; where: string };

/**
 * Saves a form as one types: `<trama-draft data-form="ID" data-url="…">`, with its words in data-saving, data-saved and
 * data-failed, and a [role=status] inside. Without it there is a button. Under fields of hours ([data-understood=NAME])
 * it shows how they were understood.
 */
class TramaDraft extends HTMLElement {
  private waiting: number | undefined;
  private firstChange = 0;
  private saving = false;
  private isChanged = false;
  private isSent = false;

  connectedCallback(): void {
    const form = document.getElementById(this.dataset["form"] ?? "");
    if (!(form instanceof HTMLFormElement)) return;
    form.addEventListener("input", () => this.changed(form));
    form.addEventListener("submit", () => {
      this.isSent = true;
      window.clearTimeout(this.waiting);
    });
    // A telephone that is put away may never come back to this page.
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden" && this.isChanged && !this.isSent) void this.save(form);
    });
    window.addEventListener("beforeunload", (event) => {
      if (this.isChanged && !this.isSent) event.preventDefault();
    });
  }

  private changed(form: HTMLFormElement): void {
    const now = Date.now();
    if (!this.isChanged) this.firstChange = now;
    this.isChanged = true;
    window.clearTimeout(this.waiting);
    const left = this.firstChange + atMostMilliseconds - now;
    this.waiting = window.setTimeout(
      () => void this.save(form),
      Math.max(0, Math.min(pauseMilliseconds, left)),
    );
  }

  private async save(form: HTMLFormElement): Promise<void> {
    if (this.saving) {
      this.changed(form);
      return;
    }
    this.saving = true;
    this.isChanged = false;
    this.say(this.dataset["saving"]);
    try {
      const answer = await fetch(this.dataset["url"] ?? "", {
        method: "POST",
        body: new FormData(form),
        headers: { Accept: "application/json" },
        keepalive: document.visibilityState === "hidden",
      });
      if (!answer.ok) throw new Error(String(answer.status));
      const { understood } = (await answer.json()) as { understood: Record<string, Understood> };
      showUnderstood(form, understood);
      this.say(this.dataset["saved"]);
    } catch {
      this.isChanged = true;
      this.say(this.dataset["failed"]);
    } finally {
      this.saving = false;
    }
  }

  private say(text: string | undefined): void {
    const said = this.querySelector("[role=status]");
    if (said && said.textContent !== text) said.textContent = text ?? "";
  }
}

function showUnderstood(form: HTMLFormElement, understood: Record<string, Understood>): void {
  for (const place of form.querySelectorAll<HTMLElement>("[data-understood]")) {
    const read = understood[place.dataset["understood"] ?? ""];
    const text = read === undefined ? "" : sentence(read, place.dataset["lead"] ?? "");
    if (place.textContent?.trim() !== text) place.textContent = text;
  }
}

function sentence(read: Understood, lead: string): string {
  return "lines" in read ? `${lead} ${read.lines.join("; ")}` : `«${read.where}»: ${read.mistake}`;
}

customElements.define("trama-draft", TramaDraft);
