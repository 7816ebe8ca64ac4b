// SPDX-License-Identifier: AGPL-3.0-or-later
import { inBothLanguages } from "../../../foundation/words/words.ts";

// Before 8 and 11 Italian articles lose their vowel; the first of the month is an ordinal.
const elides = (day: number) => day === 8 || day === 11;
const ordinalDay = (day: number) => (day === 1 ? "1º" : String(day));
const italianHour = (hour: number, minute: number) =>
  minute === 0 ? String(hour) : `${hour}.${String(minute).padStart(2, "0")}`;

/** A time as said after "alle", "dalle": all’1, a mezzanotte, alle 9. */
function italianAt(
  hour: number,
  minute: number,
  forms: { elided: string; plain: string; midnight: string },
): string {
  if (hour === 0 && minute === 0) return forms.midnight;
  return (hour === 1 ? forms.elided : `${forms.plain} `) + italianHour(hour, minute);
}

const italianPlaces = ["primo", "secondo", "terzo", "quarto", "quinto"];
const italianPlacesFromLast = ["ultimo", "penultimo", "terzultimo", "quartultimo", "quintultimo"];
const englishPlaces = ["first", "second", "third", "fourth", "fifth"];

/** Sunday is the one feminine day: "prima domenica". */
function italianPlace(place: number, weekday: number): string {
  const masculine = place > 0 ? italianPlaces[place - 1]! : italianPlacesFromLast[-place - 1]!;
  return weekday === 6 ? masculine.replace(/o$/, "a") : masculine;
}

function englishHour(hour: number, minute: number): string {
  if (minute === 0 && hour === 0) return "midnight";
  if (minute === 0 && hour === 12) return "noon";
  const minutes = minute === 0 ? "" : `:${String(minute).padStart(2, "0")}`;
  return `${((hour + 11) % 12) + 1}${minutes} ${hour < 12 ? "am" : "pm"}`;
}

/** How times, days and states of opening are said. Hours are 0–23, days of the month 1–31. */
export const openingWords = inBothLanguages({
  it: {
    weekdays: ["lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"],
    months: [
      "gennaio",
      "febbraio",
      "marzo",
      "aprile",
      "maggio",
      "giugno",
      "luglio",
      "agosto",
      "settembre",
      "ottobre",
      "novembre",
      "dicembre",
    ],
    /** "primo lunedì", "ultima domenica": weekday 0 is Monday; a negative place counts from the end. */
    place: italianPlace,

    hour: italianHour,
    midnightAsEnd: "24",
    at: (hour: number, minute: number) =>
      italianAt(hour, minute, { elided: "all’", plain: "alle", midnight: "a mezzanotte" }),
    from: (hour: number, minute: number) =>
      italianAt(hour, minute, { elided: "dall’", plain: "dalle", midnight: "da mezzanotte" }),
    until: (hour: number, minute: number) =>
      `fino ${italianAt(hour, minute, { elided: "all’", plain: "alle", midnight: "a mezzanotte" })}`,
    atNight: "di notte",
    and: "e",

    dayOfMonth: ordinalDay,
    date: (day: number, month: string, year: string) =>
      [ordinalDay(day), month, year].filter(Boolean).join(" "),
    onDate: (day: number, date: string) => (elides(day) ? `l’${date}` : `il ${date}`),
    dates: (first: { day: number; text: string }, last: { day: number; text: string }) =>
      `${elides(first.day) ? "dall’" : "dal "}${first.text} ${elides(last.day) ? "all’" : "al "}${last.text}`,
    sinceDate: (day: number, date: string) => (elides(day) ? `dall’${date}` : `dal ${date}`),
    untilDate: (day: number, date: string) => (elides(day) ? `fino all’${date}` : `fino al ${date}`),
    inMonth: (month: string) => `in ${month}`,
    monthRange: (first: string, last: string) => `da ${first} ${last.startsWith("a") ? "ad" : "a"} ${last}`,

    today: "oggi",
    tomorrow: "domani",
    dayAt: (day: string, at: string) => `${day} ${at}`,

    openNow: (until: string) => `aperto adesso, ${until}`,
    openNowThen: (until: string, reopens: string) => `aperto adesso, ${until}, poi di nuovo ${reopens}`,
    untilDay: (when: string) => `fino a ${when}`,
    alwaysOpen: "sempre aperto",
    todayFromTo: (from: string, at: string) => `oggi ${from} ${at}`,
    reopensToday: (from: string, at: string) => `chiuso adesso: riapre oggi, ${from} ${at}`,
    closedNow: "chiuso adesso",
    closedToday: "chiuso oggi",
    closed: "chiuso",
    closedFor: (holiday: string) => `chiuso per ${holiday}`,
    closedOn: (when: string) => `chiuso ${when}`,
    reason: (reason: string) => ` (${reason})`,
    opens: (closed: string, when: string) => `${closed}: apre ${when}`,
    reopens: (closed: string, when: string) => `${closed}: riapre ${when}`,
    orByAppointment: (sentence: string) => `${sentence}; anche su appuntamento`,
    byAppointment: "su appuntamento",
    byAppointmentThen: (when: string) => `adesso su appuntamento; senza appuntamento ${when}`,
    unknown: "orari non indicati: chiama prima di andare",
    labels: {
      open: "Aperto",
      closed: "Chiuso",
      "by-appointment": "Su appuntamento",
      unknown: "Orari non indicati",
    },

    everyDay: "tutti i giorni",
    roundTheClock: "24 ore su 24",
    nextDay: "del giorno dopo",
    hoursUntold: "orario non indicato",
    hoursByAppointment: (hours: string) => `${hours} su appuntamento`,
    onlyHours: (hours: string) => `solo ${hours}`,
    ofTheMonth: (days: string) => `${days} del mese`,
    monthDay: (day: number) => (elides(day) ? `l’${day}` : `il ${ordinalDay(day)}`),
    lastMonthDay: "l’ultimo giorno",
    everyWeeks: (days: string, weeks: number) => `${days} ogni ${weeks} settimane`,
    everyMonths: (days: string, months: number) => `${days} ogni ${months} mesi`,
    times: (days: string, times: number) => `${days} (${times} volte)`,
    setDates: "in date stabilite",
    during: (when: string, days: string) => `${when}: ${days}`,
    closedOnHolidays: "chiuso nei giorni festivi",
    openOnHolidays: "aperto anche nei giorni festivi",
    alsoByAppointment: "anche su appuntamento",
  },
  en: {
    weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    months: [
      "January",
      "February",
      "March",
      "April",
      "May",
      "June",
      "July",
      "August",
      "September",
      "October",
      "November",
      "December",
    ],
    place: (place: number, _weekday: number) =>
      place > 0 ? englishPlaces[place - 1]! : place === -1 ? "last" : `${englishPlaces[-place - 1]} to last`,

    hour: englishHour,
    midnightAsEnd: "midnight",
    at: (hour: number, minute: number) => `at ${englishHour(hour, minute)}`,
    from: (hour: number, minute: number) => `from ${englishHour(hour, minute)}`,
    until: (hour: number, minute: number) => `until ${englishHour(hour, minute)}`,
    atNight: "at night",
    and: "and",

    dayOfMonth: String,
    date: (day: number, month: string, year: string) => [day, month, year].filter(Boolean).join(" "),
    onDate: (_day: number, date: string) => `on ${date}`,
    dates: (first: { day: number; text: string }, last: { day: number; text: string }) =>
      `from ${first.text} to ${last.text}`,
    sinceDate: (_day: number, date: string) => `from ${date}`,
    untilDate: (_day: number, date: string) => `until ${date}`,
    inMonth: (month: string) => `in ${month}`,
    monthRange: (first: string, last: string) => `from ${first} to ${last}`,

    today: "today",
    tomorrow: "tomorrow",
    dayAt: (day: string, at: string) => `${day} ${at}`,

    openNow: (until: string) => `open now, ${until}`,
    openNowThen: (until: string, reopens: string) => `open now, ${until}, then again ${reopens}`,
    untilDay: (when: string) => `until ${when}`,
    alwaysOpen: "always open",
    todayFromTo: (from: string, until: string) => `today ${from} ${until}`,
    reopensToday: (from: string, until: string) => `closed now: opens again today ${from} ${until}`,
    closedNow: "closed now",
    closedToday: "closed today",
    closed: "closed",
    closedFor: (holiday: string) => `closed for ${holiday}`,
    closedOn: (when: string) => `closed ${when}`,
    reason: (reason: string) => ` (${reason})`,
    opens: (closed: string, when: string) => `${closed}: opens ${when}`,
    reopens: (closed: string, when: string) => `${closed}: opens again ${when}`,
    orByAppointment: (sentence: string) => `${sentence}; also by appointment`,
    byAppointment: "by appointment",
    byAppointmentThen: (when: string) => `now by appointment; without appointment ${when}`,
    unknown: "hours not stated: call before you go",
    labels: {
      open: "Open",
      closed: "Closed",
      "by-appointment": "By appointment",
      unknown: "Hours not stated",
    },

    everyDay: "every day",
    roundTheClock: "24 hours",
    nextDay: "the next day",
    hoursUntold: "hours not stated",
    hoursByAppointment: (hours: string) => `${hours} by appointment`,
    onlyHours: (hours: string) => `only ${hours}`,
    ofTheMonth: (days: string) => `${days} of the month`,
    monthDay: (day: number) => `day ${day}`,
    lastMonthDay: "the last day",
    everyWeeks: (days: string, weeks: number) => `${days} every ${weeks} weeks`,
    everyMonths: (days: string, months: number) => `${days} every ${months} months`,
    times: (days: string, times: number) => `${days} (${times} times)`,
    setDates: "on set dates",
    during: (when: string, days: string) => `${when}: ${days}`,
    closedOnHolidays: "closed on public holidays",
    openOnHolidays: "open on public holidays too",
    alsoByAppointment: "also by appointment",
  },
});

export type OpeningWords = (typeof openingWords)["it"];
