// The page's own messages, by key, in the language that the reader chose. Texts of the data stay
// as they are. `{name}` stands for an argument, `{number:tie|ties}` for the form that fits.
const { keys, ...languages } = raw.languages;
const asked = new URLSearchParams(location.hash.slice(1)).get("lang");
const spoken = languages[asked] ? asked : "en";
const messages = Object.fromEntries(keys.map((key, place) => [key, languages[spoken][place]]));
const language = () => spoken;
const plural = new Intl.PluralRules(spoken);
const wholeNumber = new Intl.NumberFormat(spoken, { maximumFractionDigits: 0 });
const plainNumber = new Intl.NumberFormat(spoken, { maximumSignificantDigits: 3 });
const decimal = new Intl.NumberFormat(spoken, { minimumFractionDigits: 2, maximumFractionDigits: 2 });

const word = (key, said = {}) =>
  (messages[key] ?? key).replace(/\{(\w+)(?::([^}]*))?\}/g, (_, name, forms) => {
    const value = said[name] ?? "";
    if (forms === undefined) return typeof value === "number" ? wholeNumber.format(value) : String(value);
    const [one, other] = forms.split("|");
    return plural.select(Number(value)) === "one" ? one : other;
  });

/** A message as Python gives it: key and arguments, some of which are messages themselves. */
const told = ([key, said]) =>
  word(key, Object.fromEntries(Object.entries(said).map(([name, value]) => [name, Array.isArray(value) ? told(value) : value])));
const toldAll = (messages) => messages.map(told).join(messages.separator);

const sectorWord = (key) => word(`sector-${key}`);

function toldPart(address) {
  const [name, place] = address.split(".");
  if (name === "summary") return `${toldAll(raw.told.summary)}.`;
  const messages = place === undefined ? raw.told[name] : [raw.told[name][place]];
  return messages.map(told).join(" ");
}

/** The texts that stand in the page from the start, in the reader's language. */
function translatePage() {
  document.documentElement.lang = spoken;
  document.documentElement.dir = spoken === "ar" ? "rtl" : "ltr";
  if (spoken === "en") return;
  for (const part of document.querySelectorAll("[data-word]")) part.textContent = word(part.dataset.word);
  for (const part of document.querySelectorAll("[data-word-label]")) part.setAttribute("aria-label", word(part.dataset.wordLabel));
  for (const part of document.querySelectorAll("[data-told]")) part.textContent = toldPart(part.dataset.told);
  byId("search").placeholder = word("find");
  byId("map").setAttribute("aria-label", toldPart("described"));
}

function startLanguages() {
  byId("language").value = spoken;
  byId("language").addEventListener("change", (event) => {
    state.language = event.target.value;
    writeAddress();
    location.reload();
  });
}
