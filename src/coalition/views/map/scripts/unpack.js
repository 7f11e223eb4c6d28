// Undoes what _packed.py did to make the page smaller.
const raw = JSON.parse(document.getElementById("data").textContent);

const unmarked = (text) =>
  text.replace(/[\ue000-\uf8ff]/g, (mark) => raw.phrases[mark.charCodeAt(0) - 0xe000] ?? "");

/** Every text in a value, written out. */
function spelled(value) {
  if (typeof value === "string") return unmarked(value);
  if (Array.isArray(value)) return value.map(spelled);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, spelled(one)]));
}

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
