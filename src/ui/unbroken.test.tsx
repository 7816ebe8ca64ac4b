// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { Unbroken } from "./unbroken.tsx";

test.each([
  ["9–12.30 e 14–17", '<span class="text-nowrap">9–12.30</span> e <span class="text-nowrap">14–17</span>'],
  ["Lunedì–venerdì 15–18.30.", 'Lunedì–venerdì <span class="text-nowrap">15–18.30</span>.'],
  ["9 am–12:30 pm", '<span class="text-nowrap">9 am–12:30 pm</span>'],
  [
    "6 pm–midnight; 22–24",
    '<span class="text-nowrap">6 pm–midnight</span>; <span class="text-nowrap">22–24</span>',
  ],
  ["tel. 0382 111 222 – sempre", "tel. 0382 111 222 – sempre"],
  ["<b>9–12</b>", '&lt;b&gt;<span class="text-nowrap">9–12</span>&lt;/b&gt;'],
])("a line never ends inside a range: %s", (text, html) => {
  expect(String(<Unbroken text={text} />)).toBe(html);
});
