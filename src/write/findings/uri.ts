/** A relative path as a URI: "news/ÖVP? yes.txt" → "news/%C3%96VP%3F%20yes.txt". */
export const asUri = (path: string): string =>
  path
    .split('/')
    .map((part) => encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\ufffd')))
    .join('/')
