import fc from 'fast-check';

/*
 * One seed for every property of the unit tests, so that a change is judged by what it does, and not by luck. Other
 * seeds are for `npm run soak properties`; one that found something comes back with SEED=….
 */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.SEED ?? 1) });
