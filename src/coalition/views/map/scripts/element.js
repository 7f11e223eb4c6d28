// Building the page: text goes in as text only, whatever it says.
const byId = (id) => document.getElementById(id);

/** An element with attributes (a function is a listener) and children (strings become text). */
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(key, value);
    else if (value === true) made.setAttribute(key, "");
    else if (value !== false && value !== null && value !== undefined) {
      made.setAttribute(key, value);
    }
  }
  made.append(...children.flat().filter((child) => child !== null && child !== ""));
  return made;
}

const button = (attributes, ...children) => element("button", { type: "button", ...attributes }, ...children);

const quiet = (...children) => element("p", { class: "quiet" }, ...children);

/** A text of the data, in the writing direction that its own letters have. */
const own = (text) => element("bdi", {}, String(text));

const numberText = (value) =>
  Math.abs(value) >= 100 ? wholeNumber.format(value) : plainNumber.format(value);

const OF_LETTERS = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const isRightToLeft = (text) => {
  const first = text.match(/\p{L}/u);
  return first !== null && OF_LETTERS.test(first[0]);
};

/** The sector's sign, as the legend shows it. */
function mark(i) {
  const label = data.sectors[people.sector[i]][0];
  const sign = document.querySelector(`#legend [data-sector] svg[data-mark="${label}"]`);
  if (!sign) return "";
  const made = sign.cloneNode(true);
  made.querySelector("path").removeAttribute("id");
  return made;
}

const sectorLabel = (i) => sectorWord(data.sectors[people.sector[i]][0]);

function speak(text) {
  byId("spoken").textContent = text;
}
