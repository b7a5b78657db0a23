const whose = '(?:kunde|kundens|klient|klientens|client|clients|customer|company|firma|selskap|selskapets)?';
const numberName = new RegExp(
  `^${whose}(?:(?:org|organisasjons|organisation|organization|foretaks)(?:nr|nummer|no|num|number|id)|mva(?:nr|nummer)|vat(?:no|nr|number|id)|vatregistration(?:no|number)|orgnrmva)$`,
);
const nameName =
  /^(?:(?:kunde|kundens|klient|klientens|firma|selskap|selskapets|organisasjons|foretaks|company|client|customer|organi[sz]ation)?(?:navn|namn|name)|kunde|klient|firma|selskap|foretak|customer|client|company)$/;

/**
 * Whether a heading names the organisation number column: `Org.nr.`, `Kundens orgnr`, `VAT no`,
 * `clientOrganizationNumber`. «Virksomhet org.nr.», the firm's own in our files, is not one.
 */
export const isNumberName = (heading: string) => numberName.test(compact(heading));

/** Whether a heading names the client: `Navn`, `Kundenavn`, `Client name`. */
export const isNameName = (heading: string) => nameName.test(compact(heading));

const compact = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/\(.*\)/, '')
    .replace(/[^\p{L}]/gu, '');
