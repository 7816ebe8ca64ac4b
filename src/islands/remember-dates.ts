// SPDX-License-Identifier: AGPL-3.0-or-later
import { rememberDates, type KnownDate } from "./queue/dates.ts";
import { teach } from "./queue/teach.ts";

/**
 * `<trama-remember-dates data-dates data-key data-worker data-scope>`: this device opens those dates of a lab without
 * network too, from now on. It keeps their names and hours, and nothing of who takes part.
 */
class TramaRememberDates extends HTMLElement {
  connectedCallback(): void {
    const dates = JSON.parse(this.dataset["dates"] ?? "[]") as KnownDate[];
    void rememberDates(dates, this.dataset["key"] ?? "")
      .then(() => teach(this.dataset["worker"], this.dataset["scope"]))
      .catch(() => {});
  }
}

customElements.define("trama-remember-dates", TramaRememberDates);
