// SPDX-License-Identifier: AGPL-3.0-or-later
import { Button } from "../../../ui/button.tsx";
import { SelectField } from "../../../ui/fields.tsx";
import type { Frame } from "../../../ui/frame.ts";
import { monthSaid } from "./months-said.ts";
import { monthAfter, type Months } from "./months.ts";
import { monthsWords } from "./months.words.ts";

type MonthsProps = { frame: Frame; action: string; months: Months; today: string };

const offered = 48;

/** From which month to which: the last four years, and what is asked now. */
export function MonthsForm({ frame, action, months, today }: MonthsProps) {
  const words = monthsWords[frame.language];
  const last = today.slice(0, 7);
  const all = new Set(Array.from({ length: offered }, (_, index) => monthAfter(last, -index)));
  all.add(months.from).add(months.until);
  const options = [...all]
    .toSorted()
    .toReversed()
    .map((month) => ({ value: month, label: monthSaid(month, frame.language) }));
  return (
    <form class="mark-form d-print-none" method="get" action={action}>
      <SelectField name="dal" label={words.from} value={months.from} options={options} />
      <SelectField name="al" label={words.until} value={months.until} options={options} />
      <Button kind="secondary">{words.show}</Button>
    </form>
  );
}
