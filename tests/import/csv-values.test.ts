// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from "vitest";

import { readAddress, readCoordinates, readPhones } from "../../src/modules/directory/import/csv-values.ts";

test.each([
  ["via Roma 1, 27100 Pavia (PV)", ["via Roma 1", "27100", "Pavia", "PV", "IT"]],
  ["via Roma 1, scala B – 27100 – Pavia", ["via Roma 1, scala B", "27100", "Pavia", "", "IT"]],
  [
    "Piazza 25 Aprile 27100 Sant’Angelo Lodigiano LO",
    ["Piazza 25 Aprile", "27100", "Sant’Angelo Lodigiano", "LO", "IT"],
  ],
  ["500 W 6th St, Tampa, FL 33605", ["500 W 6th St", "33605", "Tampa", "FL", "US"]],
  ["12 Oak Ave, Suite 4, Tampa,  FL  33605-1234", ["12 Oak Ave, Suite 4", "33605-1234", "Tampa", "FL", "US"]],
  ["via Roma 1, 27100 Pavia 2", ["via Roma 1, 27100 Pavia 2", "", "", "", ""]],
  ["dietro la chiesa", ["dietro la chiesa", "", "", "", ""]],
  [", 27100 Pavia", [", 27100 Pavia", "", "", "", ""]],
])("the address %j is cut where that is certain", (address, parts) => {
  const { address: read } = readAddress({ address });
  expect([
    read?.["address_1"],
    read?.["postal_code"],
    read?.["city"],
    read?.["state_province"],
    read?.["country"],
  ]).toEqual(parts);
});

test("numbers with what is said of each, and what is no number", () => {
  expect(readPhones("main: 305-285-5922, (0382) 12345 int. 4; casa\ncell. +39 333 1234567 (sera)")).toEqual({
    phones: [
      { number: "305-285-5922", description: "main" },
      { number: "(0382) 12345", extension: 4 },
      { number: "+39 333 1234567", type: "cell", description: "cell. sera" },
    ],
    notNumbers: ["casa"],
  });
});

test.each([
  ["45.18, 9.15", "45.18", "9.15"],
  ["(45.18 ; -9.15)", "45.18", "-9.15"],
  ["45.18   9.15", "45.18", "9.15"],
])("%j is a position", (text, latitude, longitude) => {
  expect(readCoordinates(text)).toEqual({ latitude, longitude });
});
