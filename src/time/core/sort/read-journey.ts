/** Carriers by the letters before a flight or train number. */
const CARRIERS =
  'LH|LX|OS|EW|BA|AF|KL|UA|AA|DL|AC|WN|B6|AS|IB|VY|FR|U2|SK|AY|TK|EK|QR|SQ|CX|QF|NZ|TP|AZ|LO|EI|JL|NH|ICE|IC|EC|TGV|AVE|RJ';
const NUMBERED = new RegExp(
  `(?:^|[^\\p{L}\\p{N}])(?:${CARRIERS})\\s?\\d{2,4}(?![\\p{L}\\p{N}])`,
  'u',
);
const ROUTE = /(?:^|[^\p{L}\p{N}])[A-Z]{3}\s?(?:-|–|—|→|>|->|✈)\s?[A-Z]{3}(?![\p{L}\p{N}])/u;
const SIGNS = /[✈🛫🛬🚆🚄🚅🚂🚕🚗]/u;

/** Whether a title shows a journey by signs rather than words: `LH 1176`, `SFO → JFK`, ✈. */
export function showsJourney(title: string): boolean {
  return NUMBERED.test(title) || ROUTE.test(title) || SIGNS.test(title);
}
