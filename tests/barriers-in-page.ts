// SPDX-License-Identifier: AGPL-3.0-or-later
import type axe from "axe-core";

export type Barrier = { id: string; html: string; why: string };

type Looked = {
  barriers: Barrier[];
  /** The colours of texts that axe found good here. */
  good: string[];
};

/**
 * What axe finds in the page that it runs in. Half of what axe costs is contrast, and a text of the same colours, size
 * and weight over the same backgrounds has the same: what axe found good once (`known`, as written here) is not measured
 * again, unless something else lies over or under it.
 */
export async function lookAtPage({ tags, known }: { tags: string[]; known: string[] }): Promise<Looked> {
  const { axe: tool } = globalThis as unknown as { axe: typeof axe };
  const contrast = "color-contrast";
  const seen = new Set(known);
  const written = new Map<Element, string>();

  const allButContrast: axe.RunOptions = {
    runOnly: { type: "tag", values: tags },
    rules: { [contrast]: { enabled: false } },
    resultTypes: ["violations"],
  };
  // To write down the HTML of all that is good costs a seventh: it is written only when something is not.
  tool.configure({ noHtml: true });
  const isGood = (await tool.run(document, allButContrast)).violations.length === 0;
  tool.configure({ noHtml: false });
  const violations = isGood ? [] : (await tool.run(document, allButContrast)).violations;

  // What does not stand where the document puts it.
  const loose = [...document.querySelectorAll("body *")].flatMap((other) => {
    const { position, top, left, transform, translate, backgroundColor, opacity, overflow } =
      getComputedStyle(other);
    const isMoved = transform !== "none" || translate !== "none";
    const isShifted = position === "relative" && (parseFloat(top) || parseFloat(left)) !== 0;
    if (!isMoved && !isShifted && !/absolute|fixed|sticky/.test(position)) return [];
    const isOpaque = backgroundColor.startsWith("rgb(") && opacity === "1";
    const box = other.getBoundingClientRect();
    // Of what is only said aloud a point is left.
    if (box.width <= 1 && box.height <= 1 && overflow === "hidden") return [];
    return [{ other, box, isOpaque }];
  });
  // What is read: text, and fields with their values.
  const texts = [...document.querySelectorAll("body, body *")].filter(
    (element) =>
      (element.matches("input:not([type=checkbox], [type=radio], [type=hidden]), select, textarea") ||
        [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim())) &&
      element.checkVisibility({ visibilityProperty: true }),
  );
  const unmeasured = texts.filter((element) => !seen.has(coloursOf(element)) || isLaidOver(element));
  const good = new Set<string>();
  if (unmeasured.length > 0) {
    const measured = await tool.run({ include: unmeasured } as unknown as axe.ElementContext, {
      runOnly: { type: "rule", values: [contrast] },
      elementRef: true,
    });
    violations.push(...measured.violations);
    for (const { element } of measured.passes.flatMap(({ nodes }) => nodes))
      if (element && !isLaidOver(element)) good.add(coloursOf(element));
  }
  const barriers = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => ({ id, html, why: failureSummary ?? "" })),
  );
  return { barriers, good: [...good] };

  /** A text's own colour, and what is painted behind it, from the inside out. */
  function coloursOf(element: Element): string {
    const { color, fontSize, fontWeight, textShadow, webkitTextFillColor } = getComputedStyle(element);
    return [color, fontSize, fontWeight, textShadow, webkitTextFillColor, behind(element)].join(";");
  }

  function behind(element: Element | null): string {
    if (!element) return String(matchMedia("(forced-colors: active)").matches);
    const before = written.get(element);
    if (before !== undefined) return before;
    const { backgroundColor, backgroundImage, opacity, mixBlendMode, filter } = getComputedStyle(element);
    const own = [backgroundColor, backgroundImage, opacity, mixBlendMode, filter].join();
    const isNothing = own === "rgba(0, 0, 0, 0),none,1,normal,none";
    const all = (isNothing ? "" : `${own};`) + behind(element.parentElement);
    written.set(element, all);
    return all;
  }

  /** Whether what is painted here may be something else than what the text stands in. */
  function isLaidOver(element: Element): boolean {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return loose.some(({ other, box, isOpaque }) => {
      if (other.contains(element)) return !isOpaque;
      return box.right > left && right > box.left && box.bottom > top && bottom > box.top;
    });
  }
}
