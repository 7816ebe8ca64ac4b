// SPDX-License-Identifier: AGPL-3.0-or-later
import * as fc from "fast-check";
import { expect, test } from "vitest";

import { localPath } from "../../../web/local-path.ts";
import { findingKinds } from "../search/criteria.ts";
import { mostPins, readPins, withoutPin, withPin, writePins } from "./pin.ts";

const pin = fc.record({ kind: fc.constantFrom(...findingKinds), id: fc.uuid() });

test("pins written are pins read, in their order, once each, at most forty", () => {
  fc.assert(
    fc.property(fc.array(pin, { maxLength: 60 }), (pins) => {
      const each = pins.reduce(withPin, []);
      expect(readPins(writePins([...pins, ...pins]))).toEqual(each.slice(0, mostPins));
    }),
  );
});

test("what is unpinned is gone, the rest stays", () => {
  fc.assert(
    fc.property(fc.array(pin), pin, (pins, other) => {
      expect(withoutPin(withPin(pins, other), other)).toEqual(withoutPin(pins, other));
    }),
  );
});

test("no text is too strange to be read", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readPins(text).length).toBeLessThanOrEqual(mostPins);
    }),
  );
});

test("no text leads to another host", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.webUrl(),
        fc.string(),
        fc.string().map((text) => `/${text}`),
      ),
      (text) => {
        const address = new URL(localPath(text, "/bacheca"), "http://ours.invalid");
        expect(address.host).toBe("ours.invalid");
      },
    ),
  );
});
