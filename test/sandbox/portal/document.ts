import type { Language } from '../../../utils/i18n/language';

// The portal's cache buster; here it only has to be there.
const version = 'v=8KfLZt0nGm1sWq3Xo9cE2hRbYd';

/**
 * The page that the portal's back end serves for every one of its routes (`altinn/portal.md` 5.1).
 * No user data and no token is in it. The font's stylesheet is asked for after `load`, so that a host
 * which never answers holds nothing up.
 */
export function portalDocument(language: Language): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Altinn</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/accessmanagement/assets/accessmanagement.css?${version}">
</head>
<body>
<script>
window.featureFlags = {"displayPopularSingleRightsServices":true,"useNewSingleRightsClientDelegation":false,"showHandledRequests":true,"showIdPortenAuthorizations":false};
addEventListener('load', () => {
  document.head.insertAdjacentHTML('beforeend', '<link rel="stylesheet" href="https://altinncdn.no/fonts/inter/v4.1/inter.css">');
});
</script>
<div id="root"></div>
<script type="module" src="/accessmanagement/assets/accessmanagement.js?${version}"></script>
</body>
</html>
`;
}
