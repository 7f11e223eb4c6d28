// Undoes what _packed.py and _folded.py did to make the page smaller.
const raw = JSON.parse(document.getElementById("data").textContent);

const unmarked = (text) =>
  text.replace(/[\ue000-\uf8ff]/g, (mark) => raw.phrases[mark.charCodeAt(0) - 0xe000] ?? "");

/** What is known of some, by number: a list with nulls where most are known. */
const known = (column) =>
  Array.isArray(column) ? Object.fromEntries(Object.entries(column).filter(([, value]) => value !== null)) : column;

/** The records that stand in columns. */
function records({ rows, columns }) {
  const made = Array.from({ length: rows }, () => ({}));
  for (const [key, column] of Object.entries(columns)) {
    if (column.some && !Array.isArray(column)) {
      for (const [row, value] of Object.entries(column.some)) made[row][key] = value;
    } else {
      made.forEach((one, row) => {
        if (Array.isArray(column)) one[key] = column[row];
        else if (column.count) one[key] = row;
        else if (column.of) one[key] = column.of[column.at[row]];
        else one[key] = column.all;
      });
    }
  }
  return made;
}

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
