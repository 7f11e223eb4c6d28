// The page's own messages, by key; arguments stand in braces.
const word = (key, said = {}) =>
  (data.words[key] ?? key).replace(/\{(\w+)\}/g, (_, name) => String(said[name] ?? ""));
