// The page's own messages, by key, in the language that the reader chose. Texts of the data stay
// as they are. `{name}` stands for an argument, `{number:tie|ties}` for the form that fits.
const lines = unfolded(raw.words.folded).split("\n");
const keys = lines.splice(0, raw.words.keys);
const languages = Object.fromEntries(raw.words.languages.map((one) => [
  one,
  { messages: lines.splice(0, keys.length), sentences: lines.splice(0, raw.words.sentences) },
]));
const asked = new URLSearchParams(location.hash.slice(1)).get("lang");
const spoken = languages[asked] ? asked : raw.language;
const messages = Object.fromEntries(keys.map((key, place) => [key, languages[spoken].messages[place]]));
const language = () => spoken;
const plural = new Intl.PluralRules(spoken);
const numbers = (options) => new Intl.NumberFormat(spoken, options);
const wholeNumber = numbers({ maximumFractionDigits: 0 });
const plainNumber = numbers({ maximumSignificantDigits: 3 });
const argument = numbers({ maximumFractionDigits: 2 });
const twoDecimals = numbers({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
/** In hundredths as Python writes them: by the number as it is stored, and halves to even ones. */
const hundredths = (value) =>
  Math.abs((value * 8) % 2) === 1 ? (2 * Math.round(value * 50)) / 100 : Number(value.toFixed(2));
const decimal = { format: (value) => twoDecimals.format(hundredths(value)) };

const SIX = ["zero", "one", "two", "few", "many", "other"];

/** The form of two or six that goes with a number. */
function formOf(forms, number) {
  const all = forms.split("|");
  const category = plural.select(number);
  if (all.length === SIX.length) return all[SIX.indexOf(category)];
  return category === "one" ? all[0] : all.at(-1);
}

/** A template with its arguments, each as `shown` gives it. */
const filled = (template, valueOf) =>
  template.replace(/\{(\w+)(?::([^}]*))?\}/g, (_, name, forms) =>
    forms === undefined ? say(valueOf(name)) : formOf(forms, Number(valueOf(name))));

const word = (key, said = {}) => filled(messages[key] ?? key, (name) => said[name] ?? "");

const sentences = (of) => languages[of].sentences;
const namesOf = sentences("en").map((template) => [...new Set([...template.matchAll(/\{(\w+)[:}]/g)].map(([, name]) => name))]);
// British, since its lists are "a, b and c", as in Python.
const listFormat = (joint) =>
  new Intl.ListFormat(spoken === "en" ? "en-GB" : spoken, { type: joint === "or" ? "disjunction" : "conjunction" });

const partOf = (format, number, type) => format.formatToParts(number).find((one) => one.type === type)?.value ?? "";
const SIGNS = { ",": partOf(wholeNumber, 1e6, "group"), ".": partOf(twoDecimals, 0.5, "decimal"), "−": spoken === "ar" ? "\u200e−" : "−" };
const perCent = numbers({ style: "percent" });
const PER_CENT = perCent.format(0).replace(/^\p{Nd}|\u200e/gu, "");

/** A number that Python wrote in English, with the signs of the reader's language. */
const withSigns = (text) =>
  spoken === "en" ? text : text.replace(/[.,−]/g, (sign) => SIGNS[sign]).replace(/\s?%/, PER_CENT);

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const small = (text) => text.charAt(0).toLowerCase() + text.slice(1);

/** What Python said, in the reader's language: a text of the data as it is; a message of the page
 * with its arguments; a sentence by the number of its template; a list by its joint. */
function say(value) {
  if (typeof value === "number") return argument.format(hundredths(value));
  if (!Array.isArray(value)) return unmarked(String(value));
  const [head, ...said] = value;
  if (head < 0) return say(raw.parts[-1 - head]);
  if (typeof head === "number") {
    const names = namesOf[head];
    return filled(sentences(spoken)[head] || sentences("en")[head], (name) => said[names.indexOf(name)]);
  }
  const isMessage = said.length === 1 && typeof said[0] === "object" && !Array.isArray(said[0]);
  if (isMessage) return word(head, said[0]);
  if (head === "#") return withSigns(said[0]);
  if (head === "and" || head === "or") return listFormat(head).format(said.map(say));
  if (head === "^") return capital(say(said[0]));
  if (head === "_") return small(say(said[0]));
  return said.map(say).join((spoken === "ar" && { ",": "، ", ";": "؛ " }[head]) || `${head} `);
}
const sayAll = (messages) => messages.map(say).join(word("separator"));

const sectorWord = (key) => word(`sector-${key}`);

function toldPart(address) {
  const [name, place] = address.split(".");
  if (name === "summary") return `${sayAll(raw.told.summary)}.`;
  const parts = place === undefined ? raw.told[name] : [raw.told[name][place]];
  return parts.map(say).join(" ");
}

/** The texts that stand in the page from the start, in the reader's language. */
function translatePage() {
  document.documentElement.lang = spoken;
  document.documentElement.dir = spoken === "ar" ? "rtl" : "ltr";
  if (spoken === raw.language) return;
  for (const part of document.querySelectorAll("[data-word]")) part.textContent = word(part.dataset.word);
  for (const part of document.querySelectorAll("[data-word-label]")) part.setAttribute("aria-label", word(part.dataset.wordLabel));
  for (const part of document.querySelectorAll("[data-told]")) part.textContent = toldPart(part.dataset.told);
  byId("search").placeholder = word("find");
  byId("map").setAttribute("aria-label", toldPart("described"));
  document.querySelector("[data-column=betweenness] button").textContent = measure("betweenness")?.label ?? "";
  for (const option of byId("size").options) option.textContent = measure(option.value)?.label ?? option.textContent;
}

function startLanguages() {
  byId("language").value = spoken;
  byId("language").addEventListener("change", (event) => {
    state.language = event.target.value;
    writeAddress();
    location.reload();
  });
}
