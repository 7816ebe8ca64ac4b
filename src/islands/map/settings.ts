// SPDX-License-Identifier: AGPL-3.0-or-later

/** A text that changes with a number: "{count}" is where the number is written. */
export type Counted = { one: string; many: string };

/** Every text of the map; the page passes them, in its language, so that there is none in the script. */
export type MapWords = {
  open: string;
  loading: string;
  failed: string;
  retry: string;
  /** What the map is, said to those who listen. */
  map: string;
  howTo: string;
  zoomIn: string;
  zoomOut: string;
  showAll: string;
  searchHere: string;
  close: string;
  nothing: string;
  shown: Counted;
  /** More was found than is drawn: "{count}" is how many are drawn. */
  truncated: string;
  /** Found, but without a position. */
  unplaced: Counted;
  /** Name of a marker that stands for several results close to each other. */
  cluster: Counted;
  /** Heading of the card with all the results at one address. */
  together: Counted;
  /** Who drew the boundaries: "{sources}" is what the basemap says of itself. */
  boundaries: string;
  /** Instead of that, when the boundaries are a sketch. */
  sketch: string;
};

export type MapSettings = {
  /** Address of the GeoJSON of the results: the same question as the list. */
  points: string;
  /** Address of the TopoJSON of the boundaries. */
  basemap: string;
  stylesheet: string;
  /** Address of this search; the map writes its own centre in the place of "vicino". Absent: no "search here". */
  here: string | undefined;
  /** Where the person said to be, degrees, and the name they gave it. */
  place: { longitude: number; latitude: number; name: string } | undefined;
  /** Path of the page whose marker is lit from the start. */
  selected: string | undefined;
  /** Selector of the list whose items light up with the markers. */
  list: string | undefined;
  words: MapWords;
};

/** Reads what the page wrote in the element's data- attributes. */
export function readSettings({ dataset }: HTMLElement): MapSettings {
  return {
    points: dataset["points"] ?? "",
    basemap: dataset["basemap"] ?? "",
    stylesheet: dataset["stylesheet"] ?? "",
    here: dataset["here"],
    place: readPlace(dataset["place"], dataset["placeName"]),
    selected: dataset["selected"],
    list: dataset["list"],
    words: JSON.parse(dataset["words"] ?? "{}"),
  };
}

/** "45.185,9.155": latitude first, as people and telephones write it. */
function readPlace(written: string | undefined, name = "") {
  const [latitude, longitude] = (written ?? "").split(",").map(Number);
  if (!written || !Number.isFinite(latitude) || !Number.isFinite(longitude)) return undefined;
  return { latitude: latitude!, longitude: longitude!, name };
}

/** The sentence for this number, with the number in it. */
export function counted(text: Counted, count: number): string {
  return filled(count === 1 ? text.one : text.many, { count: String(count) });
}

export function filled(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => values[name] ?? hole);
}
