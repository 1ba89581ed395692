// What a campaign holds in all, be its events here one by one or only counted (a corpus).

export const totalOf = ({ corpus, events }) => corpus?.total ?? events.id.length;

/** Numbers of the types that occur, in codebook order. */
export const occurringTypes = ({ corpus, events }) =>
  corpus?.types ?? [...new Set(events.type)].sort((a, b) => a - b);
