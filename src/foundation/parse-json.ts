// SPDX-License-Identifier: AGPL-3.0-or-later

/** More than any record of ours or of HSDS nests. */
const deepest = 100;

/**
 * What a text of somebody else says in JSON. Throws a SyntaxError, as JSON.parse does, also when it nests deeper than anything
 * that means something: whoever went down into it afterwards would run out of stack.
 */
export function parseJson(text: string): unknown {
  if (isTooDeep(text)) throw new SyntaxError(`nested deeper than ${deepest} levels`);
  return JSON.parse(text);
}

function isTooDeep(text: string): boolean {
  let depth = 0;
  let isInText = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') isInText = !isInText;
    else if (isInText) at += sign === "\\" ? 1 : 0;
    else if (sign === "[" || sign === "{") depth += 1;
    else if (sign === "]" || sign === "}") depth -= 1;
    if (depth > deepest) return true;
  }
  return false;
}
