// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Problem, ProblemKind } from "./problem.ts";

/** What is wrong and what to do, one sentence or two for each kind of problem. */
export const problemsInEnglish: Record<ProblemKind, (problem: Problem) => string> = {
  "file-empty": () => "the file is empty. Check that it is the right one.",
  "file-too-big": ({ detail }) => `the file is over ${detail} MB. Divide it and import the parts together.`,
  "file-unreadable": ({ detail }) => `the file cannot be opened (${detail}). Check its name and permissions.`,
  "file-is-spreadsheet": () =>
    "it is a spreadsheet. Open it and save it as “CSV UTF-8”, then import that file.",
  "file-is-binary": () => "it is not a text file. Export the data as CSV, JSON or GeoJSON.",
  "file-holds-no-records": () => "it holds no records.",
  "file-describes-api": () =>
    "it describes an HSDS service but holds no data. Download the pages of “services”.",
  "encoding-mixed": () =>
    "it mixes encodings: from this line on accented letters cannot be read. Save it again as UTF-8.",
  "encoding-assumed": ({ value }) =>
    `it is written in ${value} and was read so. Check that accented letters are right.`,
  "encoding-twice": () =>
    "it has spoilt accented letters (such as “Ã¨”): correct them at the source, saving as UTF-8.",
  "json-broken": ({ detail }) => `the JSON is not valid: ${detail}. Correct that point.`,
  "csv-quote-open": () => "a quotation mark that opens here never closes. Add the missing one.",
  "csv-broken": ({ value }) => `the CSV cannot be read (${value}). Save it again from the spreadsheet.`,
  "csv-role-unknown": ({ value }) =>
    `what it is about is not clear (columns: ${value}). Call it organizations.csv, locations.csv, services.csv or assets.csv, or use --map.`,
  "csv-column-missing": () => "no column gives the name. Call a column “name”, or say which with --map.",
  "csv-column-repeated": () => "it is there twice: the first holds. Give the second another name.",
  "csv-column-unnamed": ({ value }) =>
    `the value “${value}” is in a column without a name: not loaded. Name the column.`,
  "csv-cells": ({ detail }) =>
    `${detail.replace("/", " cells instead of ")}. A quotation mark may be missing, or a separator too many.`,
  "mapping-column-missing": () => "the mapping names this column, but the file has none. Check its spelling.",
  shape: ({ value }) => `“${value}” has not the expected form. See docs/guides/import.md.`,
  required: () => "it is missing, and required. Write it.",
  "too-long": ({ detail }) => `it is longer than ${detail} characters. Shorten it.`,
  number: ({ value }) => `“${value}” is not a number. Write digits only.`,
  "whole-number": ({ value }) => `“${value}” is not a whole number. Take the decimals away.`,
  date: ({ value }) => `“${value}” is not a date. Write it as 2026-03-31 or 31/03/2026.`,
  "yes-no": ({ value }) => `“${value}” is neither yes nor no. Write “yes” or “no”.`,
  "not-one-of": ({ value, detail }) =>
    `“${value}” is not among the possible values. Choose among: ${detail}.`,
  email: ({ value }) => `“${value}” is not an e-mail address. The record is loaded without it.`,
  url: ({ value }) => `“${value}” is not a web address. The record is loaded without it.`,
  age: ({ value }) => `“${value}” is not an age in years. Write a number from 0 to 119.`,
  "ages-order": ({ value }) => `the minimum age is above the maximum (${value}). Swap them.`,
  "age-no-limit": ({ value }) => `“${value}” was read as “no upper limit”.`,
  coordinates: ({ value }) =>
    `“${value}” is no point on Earth. The record is loaded without a position: write latitude and longitude in degrees.`,
  "coordinates-half": () =>
    "only one of the two coordinates is there. The record is loaded without a position: add the other.",
  "coordinates-swapped": ({ value }) =>
    `(${value}) lies outside Italy: latitude and longitude may be swapped. Check.`,
  hours: ({ value, told }) =>
    `hours not understood (“${value}”): they stay unknown, the words are kept. ${told?.en ?? ""}`,
  part: ({ value, detail }) =>
    `“${value}” is not loaded${detail ? ` (${detail} is missing)` : ""}. Check it.`,
  extent: ({ value }) => `“${value}” is not a valid GeoJSON polygon: the area stays in words only.`,
  "area-unknown": ({ value }) =>
    `the area code “${value}” is not among the loaded boundaries. Load the boundaries, then import again.`,
  "term-unknown": ({ value }) =>
    `the term “${value}” is not in the vocabulary. The record is loaded without it: choose an existing term.`,
  "term-parent-unknown": ({ value }) => `the term above “${value}” is not there: it is loaded alone.`,
  "address-no-street": ({ value }) => `“${value}” names no street. If there is one, write the whole address.`,
  "id-repeated": ({ detail }) => `the id is already at row ${detail}. Keep only one of the two rows.`,
  joined: ({ detail }) =>
    `joined to row ${detail}: same name and organization. If they are different things, give each row an id.`,
  "reference-unknown": ({ value }) =>
    `“${value}” is neither in the files nor among what is loaded (or was left out). Add it or correct the reference.`,
  "reference-ambiguous": ({ value }) =>
    `several records are called “${value}”. Give the id instead of the name.`,
  "placement-unknown": ({ value }) =>
    `the location “${value}” is not there: the service is loaded without it. Add the location or correct the reference.`,
  "other-district": ({ value }) =>
    `“${value}” is there already and belongs to another district: it stays as it is. Ask that district to change it.`,
  "area-of-others": ({ value }) =>
    `“${value}” belongs to another district, or begins a new one: it stays as it is. Who administers the site can load it.`,
  "feature-shape": () => "it is not a GeoJSON Feature. Check “type”, “properties” and “geometry”.",
  "feature-code": () => "the code is missing. Add “istat” (or “code”) to the properties.",
  "feature-name": () => "the name is missing. Add “name” to the properties.",
  "feature-kind": ({ value, detail }) => `there is no kind “${value}”. Choose among: ${detail}.`,
  "feature-repeated": ({ value, detail }) =>
    `the code ${value} is already at position ${detail}. Keep only one of the two.`,
  "patron-day": ({ value }) => `“${value}” is not a month and a day. Write for example 12-09 for 9 December.`,
  "geometry-kind": ({ value }) =>
    `${value}: the boundary is not a Polygon or MultiPolygon with coordinates. Correct the geometry.`,
  "ring-short": ({ value, detail }) =>
    `${value}: ring ${detail} has fewer than four points. Draw the boundary again.`,
  "ring-open": ({ value, detail }) =>
    `${value}: ring ${detail} does not close. The last point must equal the first.`,
  "ring-crosses": ({ value, detail }) =>
    `${value}: ring ${detail} crosses itself. Correct the boundary there.`,
  "ring-flat": ({ value, detail }) => `${value}: ring ${detail} encloses nothing. Draw the boundary again.`,
  "ring-range": ({ value, detail }) =>
    `${value}: ring ${detail} has points that are not longitude and latitude in degrees (WGS84). Reproject the file.`,
  "ring-swapped": ({ value, detail }) =>
    `${value}: in ring ${detail} latitude and longitude seem swapped. GeoJSON puts longitude first.`,
  "merged-away": ({ value }) =>
    `“${value}” was merged into another record: that one stays, and what names it now names the other.`,
};
