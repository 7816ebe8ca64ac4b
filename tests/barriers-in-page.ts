// SPDX-License-Identifier: AGPL-3.0-or-later
import type axe from "axe-core";

export type Barrier = { id: string; html: string; why: string };

type Asked = { tags: string[]; known: string[] };

export type Looked = {
  barriers: Barrier[];
  /** The colours of texts that axe found good here. */
  good: string[];
};

/** A script for a page that has axe: gives what `lookAtPage` finds there. */
export function lookingFor(asked: Asked): string {
  const words = [lookAtPage, isRead, outOfPlace, doubtfulTargets, isDoubtfulLink];
  const measures = [areTouching, gapBetween, betweenCentres];
  return `(() => { ${[...words, ...measures].join("\n")}\nreturn lookAtPage(${JSON.stringify(asked)}); })()`;
}

/**
 * What axe finds in the page that it runs in. Most of what axe costs are the rules about what lies where, for it draws a
 * map of the whole page to judge one element; they judge here only what can be wrong:
 * - contrast: a text of the same colours, size and weight over the same backgrounds has the same: what axe found good
 *   once (`known`, as written here) is not measured again, unless something else lies over or under it;
 * - size of targets: those under 24 × 24 pixels, or touched by another; what is large and stands alone has passed;
 * - links among words: those that their line does not tell from the words around them.
 * All other rules judge the whole page; where a page holds frames or shadows, these do too.
 */
async function lookAtPage({ tags, known }: Asked): Promise<Looked> {
  const { axe: tool } = globalThis as unknown as { axe: typeof axe };
  const contrast = "color-contrast";
  const ofPlaces = [contrast, "target-size", "link-in-text-block"];
  const seen = new Set(known);
  const written = new Map<Element, string>();
  const elements = [...document.querySelectorAll("body, body *")];
  const isWhole = elements.some((element) => element.shadowRoot !== null || element.matches("iframe"));

  const violations = await judge(document, {
    runOnly: { type: "tag", values: tags },
    rules: isWhole ? {} : Object.fromEntries(ofPlaces.map((rule) => [rule, { enabled: false }])),
    resultTypes: ["violations"],
  }).then((result) => result.violations);

  const good = new Set<string>();
  const loose = isWhole ? [] : elements.flatMap(outOfPlace);
  const doubtful = isWhole
    ? []
    : [
        ...elements.filter(isRead).filter((element) => !seen.has(coloursOf(element)) || isLaidOver(element)),
        ...doubtfulTargets(elements, isLaidOver),
        ...elements.filter(isDoubtfulLink),
      ];
  if (doubtful.length > 0) {
    const judged = await judge({ include: [...new Set(doubtful)] } as unknown as axe.ElementContext, {
      runOnly: { type: "rule", values: ofPlaces },
      elementRef: true,
    });
    violations.push(...judged.violations);
    const passed = judged.passes.filter(({ id }) => id === contrast).flatMap(({ nodes }) => nodes);
    for (const { element } of passed) if (element && !isLaidOver(element)) good.add(coloursOf(element));
  }
  const barriers = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => ({ id, html, why: failureSummary ?? "" })),
  );
  return { barriers, good: [...good] };

  /** To write down the HTML of all that is good costs a seventh: it is written only when something is not. */
  async function judge(context: axe.ElementContext, options: axe.RunOptions): Promise<axe.AxeResults> {
    tool.configure({ noHtml: true });
    const result = await tool.run(context, options);
    tool.configure({ noHtml: false });
    return result.violations.length === 0 ? result : tool.run(context, options);
  }

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
    const own = element.getBoundingClientRect();
    return loose.some(({ other, box, isOpaque }) =>
      other.contains(element) ? !isOpaque : areTouching(box, own),
    );
  }
}

/** What is read: text, and fields with their values. */
function isRead(element: Element): boolean {
  const isField = element.matches(
    "input:not([type=checkbox], [type=radio], [type=hidden]), select, textarea",
  );
  const holdsText = [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim());
  return (isField || holdsText) && element.checkVisibility({ visibilityProperty: true });
}

/** What does not stand where the document puts it. */
function outOfPlace(other: Element): { other: Element; box: DOMRect; isOpaque: boolean }[] {
  if (other === document.body) return [];
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
}

/** What can be pressed and is small beside others, or has another on it. Of what goes on in a second line less is known. */
function doubtfulTargets(elements: Element[], isLaidOver: (element: Element) => boolean): Element[] {
  const pressed = "a, area, button, input, select, textarea, summary, audio, video, object, embed";
  const targets = elements
    .filter((element) =>
      element.matches(`${pressed}, [role][tabindex]:not([role=region]), [role][contenteditable]`),
    )
    .filter((element) => element.checkVisibility())
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    // Nobody presses a point.
    .filter(({ box }) => box.width > 1 || box.height > 1);
  return targets
    .filter(({ element, box }) => {
      const isSmall = box.width < 24 || box.height < 24;
      if (isSmall && isLaidOver(element)) return true;
      return targets.some((other) => {
        if (other.element === element) return false;
        const apart = gapBetween(box, other.box);
        if (!isSmall) return apart < 0;
        const isInLines = [element, other.element].some((one) => one.getClientRects().length > 1);
        return apart < (isInLines ? 24 : 12) || betweenCentres(box, other.box) < 24;
      });
    })
    .map(({ element }) => element);
}

/** A link in a line of words without a line of its own under it. */
function isDoubtfulLink(element: Element): boolean {
  if (!element.matches("a[href], [role=link]")) return false;
  const { display, textDecorationLine } = getComputedStyle(element);
  if (/^(?:inline-)?(?:block|flex|grid)$|^list-item$|^table/.test(display)) return false;
  let block = element.parentElement;
  while (block && getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
  const around = block ? getComputedStyle(block).textDecorationLine : "";
  return !textDecorationLine.includes("underline") || around !== "none";
}

function areTouching(one: DOMRect, other: DOMRect): boolean {
  return gapBetween(one, other) < 0;
}

function gapBetween(one: DOMRect, other: DOMRect): number {
  const across = Math.max(one.left - other.right, other.left - one.right);
  const down = Math.max(one.top - other.bottom, other.top - one.bottom);
  return across > 0 && down > 0 ? Math.hypot(across, down) : Math.max(across, down);
}

function betweenCentres(one: DOMRect, other: DOMRect): number {
  const across = one.left + one.width / 2 - (other.left + other.width / 2);
  return Math.hypot(across, one.top + one.height / 2 - (other.top + other.height / 2));
}
