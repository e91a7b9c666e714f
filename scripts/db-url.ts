import { databaseUrlInUse } from './start/database.ts'
import { readSecrets } from './start/secrets.ts'
import { readSettings } from './start/settings.ts'

/** `npm run -s db:url`: where the data is, for psql and other tools. */
console.log(databaseUrlInUse(readSettings(process.env), readSecrets()))
