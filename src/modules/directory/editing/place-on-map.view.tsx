// SPDX-License-Identifier: AGPL-3.0-or-later
import { linkTo } from "../../../ui/frame.ts";
import type { Frame } from "../../../ui/frame.ts";
import { editingWords } from "./editing.words.ts";

/** The point of an address, put by hand. Without scripts there are the two fields above. */
export function PlaceOnMap({ frame }: { frame: Frame }) {
  const words = editingWords[frame.language];
  return (
    <trama-place-on-map
      data-latitude="campo-latitude"
      data-longitude="campo-longitude"
      data-basemap={linkTo(frame, "/territorio/confini.json")}
      data-stylesheet={frame.assets.url("place-on-map.css")}
      data-open={words.onMap}
      data-help={words.mapHelp}
      data-moved={words.mapMoved}
      data-failed={words.mapFailed}
    ></trama-place-on-map>
  );
}
