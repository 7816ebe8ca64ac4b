// SPDX-License-Identifier: AGPL-3.0-or-later
import { oneOf, randomOf, whole } from "./random.ts";

export type Town = {
  /** Not ISTAT's: the province's code and a number beyond its municipalities. */
  code: string;
  name: string;
  province: string;
  longitude: number;
  latitude: number;
  residents: number;
  patronDay: string | null;
  postalCode: string;
};

/** Real town centres of Lombardy: province, name, longitude, latitude, thousands of residents. The most populous first. */
const centres: readonly [string, string, number, number, number][] = [
  ["015", "Milano", 9.19, 45.464, 1370],
  ["017", "Brescia", 10.22, 45.539, 198],
  ["108", "Monza", 9.274, 45.584, 123],
  ["016", "Bergamo", 9.67, 45.695, 120],
  ["013", "Como", 9.085, 45.808, 84],
  ["012", "Varese", 8.825, 45.82, 79],
  ["012", "Busto Arsizio", 8.85, 45.612, 83],
  ["015", "Sesto San Giovanni", 9.238, 45.533, 79],
  ["015", "Cinisello Balsamo", 9.214, 45.558, 75],
  ["018", "Pavia", 9.158, 45.185, 71],
  ["019", "Cremona", 10.024, 45.133, 71],
  ["018", "Vigevano", 8.858, 45.317, 62],
  ["015", "Legnano", 8.913, 45.595, 60],
  ["012", "Gallarate", 8.792, 45.66, 53],
  ["015", "Rho", 9.04, 45.532, 50],
  ["020", "Mantova", 10.791, 45.156, 48],
  ["097", "Lecco", 9.393, 45.856, 47],
  ["015", "Cologno Monzese", 9.278, 45.529, 47],
  ["015", "Paderno Dugnano", 9.165, 45.569, 47],
  ["108", "Lissone", 9.242, 45.612, 46],
  ["108", "Seregno", 9.206, 45.65, 45],
  ["098", "Lodi", 9.503, 45.314, 45],
  ["015", "Rozzano", 9.156, 45.381, 42],
  ["108", "Desio", 9.207, 45.619, 42],
  ["012", "Saronno", 9.037, 45.627, 39],
  ["108", "Cesano Maderno", 9.151, 45.629, 39],
  ["018", "Voghera", 9.009, 44.993, 39],
  ["013", "Cantù", 9.129, 45.739, 40],
  ["015", "Bollate", 9.118, 45.547, 36],
  ["108", "Limbiate", 9.129, 45.597, 35],
  ["019", "Crema", 9.688, 45.363, 34],
  ["015", "Corsico", 9.108, 45.433, 34],
  ["108", "Brugherio", 9.301, 45.552, 35],
  ["015", "Abbiategrasso", 8.918, 45.4, 32],
  ["015", "San Giuliano Milanese", 9.291, 45.394, 39],
  ["015", "Segrate", 9.293, 45.49, 36],
  ["016", "Treviglio", 9.594, 45.521, 31],
  ["017", "Desenzano del Garda", 10.539, 45.471, 29],
  ["017", "Montichiari", 10.392, 45.416, 26],
  ["108", "Vimercate", 9.369, 45.616, 26],
  ["015", "Magenta", 8.883, 45.465, 24],
  ["017", "Lumezzane", 10.263, 45.648, 22],
  ["016", "Seriate", 9.718, 45.685, 25],
  ["016", "Dalmine", 9.604, 45.648, 23],
  ["013", "Mariano Comense", 9.181, 45.698, 25],
  ["013", "Erba", 9.226, 45.81, 16],
  ["020", "Castiglione delle Stiviere", 10.488, 45.391, 23],
  ["020", "Suzzara", 10.749, 44.992, 21],
  ["017", "Chiari", 9.931, 45.537, 19],
  ["017", "Ghedi", 10.277, 45.402, 18],
  ["017", "Palazzolo sull’Oglio", 9.888, 45.597, 20],
  ["012", "Tradate", 8.907, 45.71, 18],
  ["012", "Somma Lombardo", 8.707, 45.681, 17],
  ["012", "Luino", 8.746, 46.001, 14],
  ["098", "Codogno", 9.705, 45.16, 15],
  ["098", "Casalpusterlengo", 9.65, 45.178, 15],
  ["018", "Mortara", 8.741, 45.252, 15],
  ["018", "Stradella", 9.301, 45.075, 11],
  ["018", "Broni", 9.262, 45.063, 9],
  ["018", "Garlasco", 8.923, 45.195, 10],
  ["018", "Cava Manara", 9.118, 45.143, 7],
  ["018", "Belgioioso", 9.313, 45.16, 6],
  ["018", "Casteggio", 9.124, 45.012, 6],
  ["014", "Sondrio", 9.872, 46.17, 21],
  ["014", "Morbegno", 9.569, 46.136, 12],
  ["014", "Tirano", 10.168, 46.217, 9],
  ["014", "Chiavenna", 9.398, 46.321, 7],
  ["014", "Bormio", 10.373, 46.467, 4],
  ["097", "Merate", 9.418, 45.699, 15],
  ["097", "Calolziocorte", 9.432, 45.8, 14],
  ["016", "Romano di Lombardia", 9.752, 45.521, 20],
  ["016", "Clusone", 9.949, 45.889, 8],
  ["016", "Albino", 9.796, 45.762, 18],
  ["017", "Darfo Boario Terme", 10.185, 45.881, 15],
  ["017", "Salò", 10.525, 45.607, 10],
  ["019", "Casalmaggiore", 10.416, 44.986, 15],
  ["020", "Viadana", 10.52, 44.927, 20],
  ["020", "Ostiglia", 11.135, 45.07, 7],
];

const hamlets = ["Borgo", "Cascine", "Castello", "Ca’", "Isola", "Motta", "Pieve", "Ronco", "Torre", "Villa"];
const ofHamlets = [
  "al Fiume",
  "Alta",
  "dei Mulini",
  "dell’Olmo",
  "della Pace",
  "delle Rose",
  "di Sopra",
  "di Sotto",
  "Nuova",
  "Vecchia",
];

/** Provinces of Lombardy by ISTAT code. */
export const provinces: Record<string, string> = {
  "012": "Varese",
  "013": "Como",
  "014": "Sondrio",
  "015": "Milano",
  "016": "Bergamo",
  "017": "Brescia",
  "018": "Pavia",
  "019": "Cremona",
  "020": "Mantova",
  "097": "Lecco",
  "098": "Lodi",
  "108": "Monza e della Brianza",
};

const count = 200;

/** Two hundred municipalities, the most populous first: the real centres, then invented villages around them. */
export const towns: readonly Town[] = Array.from({ length: count }, (_, number) => {
  const random = randomOf(1, number);
  const real = centres[number];
  const [province, near, longitude, latitude] = real ?? oneOf(random, centres);
  const kilometre = 1 / 111;
  return {
    code: `${province}9${String(number).padStart(2, "0")}`,
    name: real ? near : `${hamlets[number % 10]!} ${ofHamlets[Math.floor(number / 10) % 10]!}`,
    province,
    longitude: longitude + (real ? 0 : (random() - 0.5) * 30 * kilometre),
    latitude: latitude + (real ? 0 : (random() - 0.5) * 20 * kilometre),
    residents: real ? real[4] * 1000 : 800 + whole(random, 4000),
    patronDay: patronDay(number),
    postalCode: String(20000 + number * 17).padStart(5, "0"),
  };
});

/** Patron saints fall on the same days in many towns. */
function patronDay(number: number): string {
  const day = (number * 7) % 24;
  return `${String(Math.floor(day / 2) + 1).padStart(2, "0")}-${day % 2 === 0 ? "08" : "21"}`;
}

/** Quarters of the twenty largest towns, three each: north, east and south of the centre. */
export const quarters = towns.slice(0, 20).flatMap((town) =>
  [
    { called: "Nord", east: 0, north: 0.02 },
    { called: "Levante", east: 0.02, north: 0 },
    { called: "Mezzogiorno", east: 0, north: -0.02 },
  ].map(({ called, east, north }) => ({
    code: `${town.code}-${called.toLowerCase()}`,
    name: `${called} di ${town.name}`,
    town,
    longitude: town.longitude + east,
    latitude: town.latitude + north,
  })),
);
