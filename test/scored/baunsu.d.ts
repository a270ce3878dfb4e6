/** What is used of baunsu, which has no types of its own. */
declare module 'baunsu' {
  export default class Baunsu {
    detectSync(mail: Buffer): { bounced: boolean }
  }
}
