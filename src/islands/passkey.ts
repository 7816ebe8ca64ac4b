// SPDX-License-Identifier: AGPL-3.0-or-later
import { browserSupportsWebAuthn, startAuthentication, startRegistration } from "@simplewebauthn/browser";

type Options<Start extends (given: never) => unknown> = Parameters<Start>[0] extends {
  optionsJSON: infer Given;
}
  ? Given
  : never;

/**
 * `<trama-passkey data-does="create|get" data-asks data-answers data-back data-failed>` around a form that is hidden
 * until it can work: asks the server for a question, has the device answer it, sends the answer and goes where it is
 * told. Whatever goes wrong is said in the element's status; whoever closes the device's own window is told nothing.
 */
class TramaPasskey extends HTMLElement {
  connectedCallback(): void {
    if (!browserSupportsWebAuthn()) return;
    this.querySelector("[data-otherwise]")?.remove();
    const form = this.querySelector("form");
    if (!form) return;
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.run(form);
    });
  }

  private async run(form: HTMLFormElement): Promise<void> {
    const button = form.querySelector("button");
    this.say("");
    if (button) button.disabled = true;
    try {
      go(await this.ask(form));
    } catch (error) {
      const isClosed = error instanceof Error && error.name === "NotAllowedError";
      this.say(isClosed ? "" : (this.dataset["failed"] ?? ""));
    }
    if (button) button.disabled = false;
  }

  /** Gives the address to go to. */
  private async ask(form: HTMLFormElement): Promise<string> {
    const { asks = "", answers = "", back, does } = this.dataset;
    const { id, options } = await send<{ id: string; options: unknown }>(asks, { torna: back });
    const response =
      does === "create"
        ? await startRegistration({ optionsJSON: options as Options<typeof startRegistration> })
        : await startAuthentication({ optionsJSON: options as Options<typeof startAuthentication> });
    const called = form.querySelector<HTMLInputElement>("[name=called]")?.value;
    const { to } = await send<{ to: string }>(answers, { id, called, response });
    return to;
  }

  private say(text: string): void {
    const status = this.querySelector("[role=status]");
    if (status) status.textContent = text;
  }
}

/** Going to the page one is on, with another fragment, would not load it again. */
function go(to: string): void {
  const there = new URL(to, location.href);
  const isHere = there.pathname + there.search === location.pathname + location.search;
  location.assign(there);
  if (isHere) location.reload();
}

async function send<Answer>(path: string, body: object): Promise<Answer> {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(String(answer.status));
  return (await answer.json()) as Answer;
}

customElements.define("trama-passkey", TramaPasskey);
