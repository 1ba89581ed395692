// The messages of the language that is spoken: English has none, it is what the scripts are written in. In the script
// of another language this module is made of its catalogue (panther/layers/linking.py).

export const CATALOGUE = { language: "en", messages: {}, form: (count) => Number(count !== 1) };
