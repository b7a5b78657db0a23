/** How the sandbox is seeded when nobody says otherwise; `klienter.csv` is made for it. */
export const standardSeed = { seed: 1, clients: 60, extraSystemUsers: 0 } as const;
