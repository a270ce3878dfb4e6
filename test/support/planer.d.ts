/** What we use of planer, which comes without types. */
declare module 'planer' {
  const planer: { extractFrom(body: string, type: 'text/plain'): string }
  export default planer
}
