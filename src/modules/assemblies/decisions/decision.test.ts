// SPDX-License-Identifier: AGPL-3.0-or-later
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";

import { usualQuorum, receiptOf, receiptSaid, voteResult } from "../votes/vote.ts";
import { countMistakeIn, firstStatusOf, isLate, resultOf } from "./decision.ts";

const votes = (yes: number, no: number, none = 0) => ({ for: yes, against: no, abstained: none });

test("more for than against passes; as many is a tie, and said so; abstentions move nothing", () => {
  expect(resultOf(null)).toBe("passed");
  expect(resultOf(votes(3, 2, 90))).toBe("passed");
  expect(resultOf(votes(2, 2))).toBe("tied");
  expect(resultOf(votes(1, 2))).toBe("rejected");
  expect([firstStatusOf(votes(1, 1)), firstStatusOf(null)]).toEqual(["dropped", "open"]);
});

test("there are no more votes than people there and those they stand for; without a list nothing can be compared", () => {
  expect(countMistakeIn(votes(4, 2), { present: 5, represented: 1 })).toBeUndefined();
  expect(countMistakeIn(votes(5, 2), { present: 5, represented: 1 })).toBe("too-many");
  expect(countMistakeIn(votes(0, 0), { present: 5, represented: 0 })).toBe("nobody-voted");
  expect(countMistakeIn(votes(90, 2), { present: 0, represented: 0 })).toBeUndefined();
});

test("a vote without enough ballots decided nothing, whatever they say", () => {
  expect(voteResult(votes(3, 0), 4)).toBe("no-quorum");
  expect(voteResult(votes(3, 0, 1), 4)).toBe("passed");
  expect(usualQuorum({ quorumKind: "percent", quorum: 50 }, 7)).toBe(4);
  expect(usualQuorum({ quorumKind: "heads", quorum: 9 }, 7)).toBe(7);
  expect(usualQuorum({ quorumKind: "none", quorum: null }, 7)).toBeNull();
});

test("a decision is late after its day, or after the day it was moved to, until it is done or dropped", () => {
  const today = Temporal.PlainDate.from("2026-12-09");
  const dated = { status: "open", dueOn: "2026-12-08", movedTo: null } as const;
  expect(isLate(dated, today)).toBe(true);
  expect(isLate({ ...dated, movedTo: "2026-12-09" }, today)).toBe(false);
  expect(isLate({ ...dated, status: "done" }, today)).toBe(false);
  expect(isLate({ ...dated, dueOn: null }, today)).toBe(false);
});

test("the receipt of a form is always the same, and of another person another", () => {
  const of = { nonce: "n", voteId: "v", memberId: "m" };
  expect(receiptOf("key", of)).toBe(receiptOf("key", of));
  expect(receiptOf("key", of)).not.toBe(receiptOf("key", { ...of, memberId: "o" }));
  expect(receiptSaid(receiptOf("key", of))).toMatch(/^[2-9CDFHJKMNPQRTVWX]{4}(-[2-9CDFHJKMNPQRTVWX]{4}){2}$/);
});
