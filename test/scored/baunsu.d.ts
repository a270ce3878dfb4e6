/** What is used of baunsu, which has no types of its own. */
declare module 'baunsu' {
  // biome-ignore lint/style/noDefaultExport: it is what the package has
  export default class Baunsu {
    detectSync(mail: Buffer): { bounced: boolean }
  }
}
