// Undoes what _packed.py, _phrases.py and _folded.py did to make the page smaller.
const raw = unpacked(JSON.parse(document.getElementById("data").textContent));

/** Everything with its lists as they were. */
function unpacked(value) {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.some((one) => typeof one === "object") ? value.map(unpacked) : value;
  const { all, at, of, rows, columns, across, count } = value;
  if (Array.isArray(of) && typeof at === "string") {
    const different = of.map(unpacked);
    return Array.from(at, (letter) => different[letter.charCodeAt(0) - 63]);
  }
  if (rows !== undefined && columns) return records(rows, columns);
  if (rows !== undefined && all !== undefined) return Array(rows).fill(unpacked(all));
  if (across) {
    const lists = across.map(unpacked);
    return lists[0].map((_, row) => lists.map((list) => list[row]));
  }
  if (count !== undefined) return Array.from({ length: count }, (_, row) => row);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, unpacked(one)]));
}

/** The records that stand in columns. */
function records(rows, columns) {
  const made = Array.from({ length: rows }, () => ({}));
  for (const [key, column] of Object.entries(columns)) {
    // Every list has a function of that name.
    const known = Array.isArray(column) ? column : column.some ?? column;
    for (const [row, value] of Object.entries(unpacked(known))) made[row][key] = value;
  }
  return made;
}

const unmarked = (text) =>
  text.replace(/[\ue000-\uf8ff]/g, (mark) => raw.phrases[mark.charCodeAt(0) - 0xe000] ?? "");

/** What is known of some, by number: a list with nulls where most are known. */
const known = (column) =>
  Array.isArray(column) ? Object.fromEntries(Object.entries(column).filter(([, value]) => value !== null)) : column;

/** The text of which a sign says how far back a part of it stood, and how long that is. */
function unfolded(text) {
  const said = [];
  for (const sign of text) {
    const code = sign.codePointAt(0);
    const [first, lengths] = code < 0x10000 ? [0x3400, 8] : [0x10000, 32];
    if (code < first) said.push(sign);
    else {
      const back = Math.floor((code - first) / lengths) + 1;
      for (let left = 3 + ((code - first) % lengths); left; left--) said.push(said[said.length - back]);
    }
  }
  return said.join("");
}
