// SPDX-License-Identifier: AGPL-3.0-or-later
import { button, element } from "./map/elements.ts";

/**
 * Puts the point of an address on a map by hand: `<trama-place-on-map>`, with the ids of the two fields in
 * data-latitude and data-longitude. The fields work without it; the map is fetched when somebody opens it.
 */
class TramaPlaceOnMap extends HTMLElement {
  private takeDown: (() => void) | undefined;

  connectedCallback(): void {
    const [latitude, longitude] = ["latitude", "longitude"].map((name) =>
      document.getElementById(this.dataset[name] ?? ""),
    );
    if (!(latitude instanceof HTMLInputElement) || !(longitude instanceof HTMLInputElement)) return;
    const open = button(
      "btn btn-outline-primary",
      this.dataset["open"] ?? "",
      () => void this.open({ latitude, longitude }),
    );
    this.replaceChildren(open);
  }

  disconnectedCallback(): void {
    this.takeDown?.();
  }

  private async open(fields: { latitude: HTMLInputElement; longitude: HTMLInputElement }): Promise<void> {
    const { basemap = "", stylesheet = "", help = "", moved = "", failed = "" } = this.dataset;
    const said = element("p", "form-text", help);
    said.setAttribute("role", "status");
    try {
      const [{ drawPlaceMap }, answer] = await Promise.all([
        import("./map/placing.ts"),
        fetch(basemap, { headers: { Accept: "application/json" } }),
        addStylesheet(stylesheet),
      ]);
      if (!answer.ok || !this.isConnected) throw new Error(String(answer.status));
      this.replaceChildren();
      this.takeDown = drawPlaceMap(this, await answer.json(), {
        help,
        fields,
        onMoved: () => {
          said.textContent = moved;
        },
      });
    } catch {
      said.textContent = failed;
    }
    this.append(said);
  }
}

/** The map has a stylesheet of its own: pages without an open map do not carry it. */
function addStylesheet(address: string): Promise<void> {
  if (document.querySelector(`link[href="${CSS.escape(address)}"]`)) return Promise.resolve();
  const link = element("link", "");
  link.rel = "stylesheet";
  link.href = address;
  return new Promise((resolve, reject) => {
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => reject(new Error(address)));
    document.head.append(link);
  });
}

customElements.define("trama-place-on-map", TramaPlaceOnMap);
