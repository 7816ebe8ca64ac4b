// SPDX-License-Identifier: AGPL-3.0-or-later

const remembered = "trama-call-keys";

/**
 * `<trama-call-keys data-label data-hint>` around buttons with `data-key`: one key presses one of them, never while
 * somebody types. A tick turns the keys off, and is remembered on the device.
 */
class TramaCallKeys extends HTMLElement {
  connectedCallback(): void {
    const tick = this.addSwitch();
    document.addEventListener("keydown", (event) => {
      const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.repeat;
      if (!tick.checked || !isPlain || isWriting(event.target)) return;
      const pressed = this.querySelector<HTMLElement>(`[data-key="${CSS.escape(event.key)}"]`);
      if (!pressed) return;
      event.preventDefault();
      pressed.click();
      if (pressed instanceof HTMLElement && pressed.matches("summary")) {
        this.querySelector<HTMLElement>("details textarea, details input:not([type=hidden])")?.focus();
      }
    });
  }

  addSwitch(): HTMLInputElement {
    const box = document.createElement("div");
    box.className = "form-check trama-call-keys-switch";
    const tick = Object.assign(document.createElement("input"), {
      type: "checkbox",
      id: "tasti-rapidi",
      className: "form-check-input",
      checked: localStorage.getItem(remembered) !== "off",
    });
    const label = Object.assign(document.createElement("label"), {
      htmlFor: tick.id,
      className: "form-check-label",
      textContent: `${this.dataset["label"] ?? ""}: ${this.dataset["hint"] ?? ""}`,
    });
    tick.addEventListener("change", () => localStorage.setItem(remembered, tick.checked ? "on" : "off"));
    box.append(tick, label);
    this.append(box);
    return tick;
  }
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest("input:not([type=checkbox]), textarea, select") !== null
  );
}

customElements.define("trama-call-keys", TramaCallKeys);
