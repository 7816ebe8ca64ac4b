// SPDX-License-Identifier: AGPL-3.0-or-later
import { RadioGroup } from "../../../ui/choices.tsx";
import { TextField } from "../../../ui/fields.tsx";
import { filledIn, type FormState } from "../../../ui/form-state.ts";
import type { Frame } from "../../../ui/frame.ts";
import { joinWords } from "./join.words.ts";
import { memberChannels } from "./member.ts";

/** How somebody is called and reached: the same questions wherever they are asked. `isOther`: about somebody else. */
export function ContactFields({
  frame,
  state,
  isOther = false,
}: {
  frame: Frame;
  state: FormState;
  isOther?: boolean;
}) {
  const words = joinWords[frame.language];
  const field = (name: string, label: string) => ({
    name,
    label,
    value: filledIn(state.typed, name),
    error: state.mistakes?.[name],
  });
  return (
    <>
      <TextField
        {...field("nome", isOther ? words.calledOther : words.called)}
        hint={isOther ? undefined : words.calledHint}
        maxlength={120}
        autocomplete={isOther ? "off" : "name"}
        required
      />
      <RadioGroup
        {...field("canale", isOther ? words.channelOther : words.channel)}
        options={memberChannels.map((value) => ({
          value,
          label: isOther && value === "none" ? words.noneOther : words.channels[value],
        }))}
      />
      <TextField
        {...field("email", words.email)}
        type="email"
        maxlength={254}
        autocomplete={isOther ? "off" : "email"}
      />
      <TextField
        {...field("telefono", words.phone)}
        type="tel"
        maxlength={30}
        autocomplete={isOther ? "off" : "tel"}
      />
    </>
  );
}
