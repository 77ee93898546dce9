import createNextIntlPlugin from 'next-intl/plugin';

const withMessages = createNextIntlPlugin('./src/i18n/request.ts');

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // A lock file in a folder above would otherwise make that folder the root.
  turbopack: { root: import.meta.dirname },
  outputFileTracingRoot: import.meta.dirname,
};

export default withMessages(config);
