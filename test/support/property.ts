/** fast-check with one seed: a run that fails fails again, and is the fault of a change. `FC_SEED=7 npm test -- test/threading.test.ts` tries others. */
import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_261_122) })

export { fc }
