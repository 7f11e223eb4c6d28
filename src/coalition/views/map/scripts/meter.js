// The board's arithmetic; tests/board_meter.py does the same, and a test compares the two.
const neededTerms = data.capabilities.filter((one) => one.needed.length);
const offersOf = everyone.map(() => []);
neededTerms.forEach((one, number) => one.offered.forEach((i) => offersOf[i].push(number)));
const SECTORS = 4;

/** Share of the pairs of members that lie in one component of their own ties. */
function connectedShare(chosen) {
  const n = chosen.size;
  if (n < 2) return null;
  const seen = new Set();
  let pairs = 0;
  for (const start of chosen) {
    if (seen.has(start)) continue;
    const group = new Set([start]);
    for (const i of group) for (const other of partnersOf[i]) if (chosen.has(other)) group.add(other);
    for (const i of group) seen.add(i);
    pairs += group.size * (group.size - 1);
  }
  return pairs / (n * (n - 1));
}

function innerTies(chosen) {
  const inside = new Set();
  for (const i of chosen) {
    for (const number of tiesOf[i]) {
      if (counted(number) && chosen.has(ties.source[number]) && chosen.has(ties.target[number])) inside.add(number);
    }
  }
  return [...inside];
}

const mean = (values) => (values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : null);
const heldBy = (key, those) => new Set(those.flatMap((i) => facet(key).of[i]));

function meterOf(members) {
  const chosen = new Set(members);
  const those = [...chosen];
  const covered = new Set(those.flatMap((i) => offersOf[i]));
  const sectors = new Set(those.map((i) => people.sector[i]).filter((sector) => sector < SECTORS));
  const regions = heldBy("regions", those);
  const inside = innerTies(chosen);
  const costs = those.map((i) => people.cost[i]).filter((cost) => cost !== undefined);
  return {
    members: chosen.size,
    needs: [covered.size, neededTerms.length],
    missingNeeds: neededTerms.filter((_, number) => !covered.has(number)).map((one) => one.term),
    sectors: [sectors.size, SECTORS],
    missingSectors: data.sectors.slice(0, SECTORS).filter((_, number) => !sectors.has(number)).map(([key]) => key),
    regions: [regions.size, facet("regions").values.length],
    missingRegions: facet("regions").values.filter((_, number) => !regions.has(number)).sort(),
    ties: inside.length,
    trust: mean(inside.map((number) => ties.trust[number]).filter((trust) => trust !== undefined)),
    connected: connectedShare(chosen),
    cost: costs.length ? costs.reduce((sum, cost) => sum + cost, 0) : null,
    costUnknown: chosen.size - costs.length,
    next: nextMember(chosen, covered, sectors, regions),
  };
}

/** Who adds most: needs before sectors before regions before ties; the first among equals. */
function nextMember(chosen, covered, sectors, regions) {
  let best = null;
  let most = [0, 0, 0, 0];
  for (const i of everyone) {
    if (chosen.has(i)) continue;
    const sector = people.sector[i];
    const gain = [
      offersOf[i].filter((number) => !covered.has(number)).length,
      Number(sector < SECTORS && !sectors.has(sector)),
      facet("regions").of[i].filter((number) => !regions.has(number)).length,
      partnersOf[i].filter((other) => chosen.has(other)).length,
    ];
    const first = gain.findIndex((value, place) => value !== most[place]);
    if (first >= 0 && gain[first] > most[first] && gain[0] + gain[1] + gain[2] > 0) [best, most] = [i, gain];
  }
  return best;
}
