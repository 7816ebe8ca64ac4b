// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { idFrom, newId } from "./uuid.ts";

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-([57])[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test("new ids are of version 7, all different, and begin with the time", () => {
  const ids = Array.from({ length: 1000 }, newId);

  expect(new Set(ids).size).toBe(1000);
  expect(ids.every((id) => shape.exec(id)?.[1] === "7")).toBe(true);
  const started = Number.parseInt(ids[0]!.replace("-", "").slice(0, 12), 16);
  expect(Math.abs(Date.now() - started)).toBeLessThan(60_000);
});

test("the same key in the same namespace is always the same id", () => {
  expect(idFrom("import/florida", "organization/12")).toBe("1371bb40-e044-54c8-9c2d-da0d11ba5e6f");
  expect(shape.exec(idFrom("a", "b"))?.[1]).toBe("5");
  expect(idFrom("a", "bc")).not.toBe(idFrom("ab", "c"));
  expect(idFrom("a", "è")).not.toBe(idFrom("a", "e"));
});
