// SPDX-License-Identifier: AGPL-3.0-or-later
import { button, element } from "./map/elements.ts";
import { readSettings, type MapSettings } from "./map/settings.ts";

/**
 * The map over a list of results: `<trama-map>`. The page works without it; here is only what opens it, the map itself
 * is fetched when somebody wants it. With `data-open` it opens at once.
 */
class TramaMap extends HTMLElement {
  private takeDown: (() => void) | undefined;

  connectedCallback(): void {
    const settings = readSettings(this);
    if (this.hasAttribute("data-open")) void this.open(settings);
    else
      this.replaceChildren(
        button("btn btn-outline-primary", settings.words.open, () => void this.open(settings)),
      );
  }

  disconnectedCallback(): void {
    this.takeDown?.();
  }

  private async open(settings: MapSettings): Promise<void> {
    const { words } = settings;
    const hadFocus = this.contains(document.activeElement);
    const loading = element("p", "trama-map-loading", words.loading);
    loading.setAttribute("role", "status");
    this.replaceChildren(loading);
    this.setAttribute("aria-busy", "true");
    try {
      const [{ drawMap }, results, basemap] = await Promise.all([
        import("./map/picture.ts"),
        read(settings.points),
        read(settings.basemap),
        addStylesheet(settings.stylesheet),
      ]);
      if (!this.isConnected) return;
      this.replaceChildren();
      this.takeDown = drawMap(this, { results, basemap }, settings);
      if (hadFocus) this.querySelector<HTMLElement>("[role=group]")?.focus({ preventScroll: true });
    } catch {
      const failed = element("p", "", words.failed);
      failed.setAttribute("role", "alert");
      this.replaceChildren(
        failed,
        button("btn btn-outline-primary", words.retry, () => void this.open(settings)),
      );
    } finally {
      this.removeAttribute("aria-busy");
    }
  }
}

/** Our own addresses only, so the shape is the one we wrote. */
async function read(address: string) {
  const answer = await fetch(address, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}

/** The map measures itself when it is drawn: its style must be there before. */
function addStylesheet(href: string): Promise<void> {
  if (document.querySelector(`link[href="${CSS.escape(href)}"]`)) return Promise.resolve();
  const link = element("link", "");
  link.rel = "stylesheet";
  link.href = href;
  return new Promise((loaded, failed) => {
    link.addEventListener("load", () => loaded());
    link.addEventListener("error", () => failed(new Error(href)));
    document.head.append(link);
  });
}

customElements.define("trama-map", TramaMap);
