/** What we use of planer, which comes without types. */
declare module 'planer' {
  export function extractFrom(body: string, type: 'text/plain'): string
}
