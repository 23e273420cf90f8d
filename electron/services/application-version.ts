/** Version of the application, as `package.json` states it (a test compares them). */
export const APPLICATION_VERSION = '0.1.0';
