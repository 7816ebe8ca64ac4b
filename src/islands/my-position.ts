// SPDX-License-Identifier: AGPL-3.0-or-later
import { onGrid } from "./place/grid.ts";
import { forgetPlace, rememberedPlace, rememberPlace } from "./place/remembered.ts";

/** Milliseconds to wait for a position, and how old one may be: the grid is coarse, a minute changes nothing. */
const patience = 10_000;
const oldest = 60_000;

/**
 * Beside the field of the place: `<trama-my-position data-field="ID of the field">` around hidden buttons, each with its
 * `data-act`, and hidden messages, each with its `data-say`. Everything they say is in the page. Nothing is asked, kept or
 * filled in before somebody presses.
 */
class TramaMyPosition extends HTMLElement {
  connectedCallback(): void {
    const field = document.getElementById(this.dataset["field"] ?? "");
    if (!(field instanceof HTMLInputElement)) return;

    this.hidden = false;
    this.addEventListener("click", ({ target }) => {
      const act =
        target instanceof Element ? target.closest<HTMLElement>("[data-act]")?.dataset["act"] : undefined;
      if (act === "locate") this.locate(field);
      if (act === "remember") this.remember(field);
      if (act === "use") fillAndSend(field, rememberedPlace() ?? "");
      if (act === "forget") this.forget();
    });
    field.addEventListener("input", () => this.offer(field));
    this.offer(field);
  }

  /** Shows only what can be done now. */
  private offer(field: HTMLInputElement): void {
    const written = field.value.trim();
    const kept = rememberedPlace();
    this.show("locate", "geolocation" in navigator);
    this.show("remember", written !== "" && written !== kept);
    this.show("use", kept !== undefined && kept !== written);
    this.show("forget", kept !== undefined);
    for (const name of this.querySelectorAll("[data-remembered]")) name.textContent = kept ?? "";
  }

  private locate(field: HTMLInputElement): void {
    this.say("locating");
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        this.say(undefined);
        fillAndSend(field, onGrid(coords.latitude, coords.longitude));
      },
      ({ code, PERMISSION_DENIED }) => this.say(code === PERMISSION_DENIED ? "denied" : "unknown"),
      { timeout: patience, maximumAge: oldest },
    );
  }

  private remember(field: HTMLInputElement): void {
    const kept = rememberPlace(field.value.trim());
    this.offer(field);
    this.say(kept ? "remembered" : "not-remembered");
    if (kept) this.querySelector<HTMLElement>('[data-act="forget"]')?.focus();
  }

  private forget(): void {
    forgetPlace();
    const field = document.getElementById(this.dataset["field"] ?? "");
    if (field instanceof HTMLInputElement) {
      this.offer(field);
      field.focus();
    }
    this.say("forgotten");
  }

  private show(act: string, isShown: boolean): void {
    const button = this.querySelector<HTMLElement>(`[data-act="${act}"]`);
    if (button) button.hidden = !isShown;
  }

  /** Copies a message into the one place that is read aloud when it changes. */
  private say(what: string | undefined): void {
    const said = this.querySelector<HTMLElement>("[role=status]");
    const message = what === undefined ? null : this.querySelector(`[data-say="${what}"]`);
    if (said) said.textContent = message?.textContent ?? "";
  }
}

function fillAndSend(field: HTMLInputElement, place: string): void {
  field.value = place;
  field.form?.requestSubmit();
}

customElements.define("trama-my-position", TramaMyPosition);
