/** Which Altinn: production, or TT02, where everything is a test. There are no others for us. */
export const environments = ['production', 'tt02'] as const;
export type Environment = (typeof environments)[number];
