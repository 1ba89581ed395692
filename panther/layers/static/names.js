// Names for context: the gazetteer's places without a marker, and the base map's towns where the gazetteer has none.

/** From which zoom the names of a rank are shown: cities and great regions first, wells and wadis last. */
export const FROM_ZOOM = [5, 6.25, 7, 8];
const TOWN_RANK = 1,
  VILLAGE_RANK = 2,
  TOWNS_FROM = 7;
const SAME_KM = 30,
  KM_PER_DEGREE = 111.2;

const keys = new Map();

/** A name without accents, marks and the difference of large and small letters. */
export function folded(name) {
  if (!keys.has(name)) keys.set(name, name.normalize("NFD").replace(/[^\p{L}\p{N}]/gu, "").toLowerCase());
  return keys.get(name);
}

const nearby = (one, other) =>
  Math.hypot(one.lat - other.lat, (one.lon - other.lon) * Math.cos((one.lat * Math.PI) / 180)) * KM_PER_DEGREE < SAME_KM;

/** All names in the order in which they are tried: {name, lat, lon, rank, area}. No place is named twice. */
export function contextNames(gazetteer, towns) {
  const others = towns
    .map(({ properties, geometry }) => ({
      name: properties.name,
      lat: geometry.coordinates[1],
      lon: geometry.coordinates[0],
      rank: properties.rank < TOWNS_FROM ? TOWN_RANK : VILLAGE_RANK,
      area: false,
    }))
    .filter((town) => !gazetteer.some((place) => folded(place.name) === folded(town.name) && nearby(place, town)));
  return [...gazetteer, ...others].sort((a, b) => a.rank - b.rank);
}
