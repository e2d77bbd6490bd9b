import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LOG_RETENTION_DAYS } from '../../lib/deployment/limits.ts';
import { environmentsIn, readDeployment, SettingsError } from '../../lib/deployment/read-deployment.ts';
import { ENVIRONMENTS } from '../support/synth.ts';

type Json = Record<string, unknown>;

/** What is said about `config/prod-eu.json` after one change; nothing when it is fine. */
function complaintsAfter(change: (settings: Json) => void, environment = 'prod-eu'): string[] {
  const settings = JSON.parse(readFileSync(`config/${environment}.json`, 'utf8')) as Json;
  change(settings);
  return complaintsAbout(JSON.stringify(settings), environment);
}

function complaintsAbout(text: string, environment = 'prod-eu'): string[] {
  const directory = mkdtempSync(join(tmpdir(), 'settings-'));
  writeFileSync(join(directory, `${environment}.json`), text);
  try {
    readDeployment(environment, directory);
    return [];
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return error.problems.map((problem) => problem.replace(directory, 'config'));
  }
}

describe('the environments of this repository', () => {
  test.each(ENVIRONMENTS)('%s is well formed', (environment) => {
    expect(readDeployment(environment, 'config').environment).toBe(environment);
  });

  test('the tests know all of them', () => {
    expect(environmentsIn('config')).toEqual([...ENVIRONMENTS]);
  });

  test('each points editors at the schema beside it', () => {
    for (const environment of ENVIRONMENTS) {
      expect(JSON.parse(readFileSync(`config/${environment}.json`, 'utf8')).$schema).toBe('./settings.schema.json');
    }
  });
});

describe('a wrong setting is one line that names file, field, value and what is allowed', () => {
  const cases: [string, (settings: Json) => void, string][] = [
    [
      'users kept by Connect outside dev',
      (settings) => {
        settings.instance = { create: { alias: 'bank-prod-eu', identity: 'CONNECT_MANAGED' } };
      },
      'instance.create.identity must be SAML outside dev, got "CONNECT_MANAGED"; set it to "SAML" before the first deployment, since Connect never lets it change',
    ],
    [
      'an identity there is not',
      (settings) => {
        settings.instance = { create: { alias: 'bank-prod-eu', identity: 'LDAP' } };
      },
      'instance.create.identity must be one of SAML, CONNECT_MANAGED, got "LDAP"',
    ],
    [
      'an alias without the environment',
      (settings) => {
        settings.instance = { create: { alias: 'bank', identity: 'SAML' } };
      },
      'instance.create.alias must contain the environment name "prod-eu", got "bank"; for example "bank-prod-eu"',
    ],
    [
      'an instance that is neither made nor there',
      (settings) => {
        settings.instance = { adopt: 'x' };
      },
      'instance must be {"create": {…}} or {"existing": {…}}, got {"adopt":"x"}',
    ],
    [
      'an existing instance by name',
      (settings) => {
        settings.instance = { existing: { instanceId: 'harbour', alias: 'harbour', storage: 'keep' } };
      },
      `instance.existing.instanceId must be the instance's id, a UUID in lower case, got "harbour"`,
    ],
    [
      'an account that is not quoted',
      (settings) => {
        settings.account = 444455556666;
      },
      'account must be an AWS account id of 12 digits, in quotes, got 444455556666',
    ],
    [
      'a region without Lex',
      (settings) => {
        settings.region = 'eu-north-1';
      },
      'region must be one of af-south-1, ap-northeast-1, ap-northeast-2, ap-southeast-1, ap-southeast-2, ca-central-1, eu-central-1, eu-west-2, us-east-1, us-west-2, got "eu-north-1"',
    ],
    [
      'a language the line does not speak',
      (settings) => {
        settings.languages = ['fr-FR'];
      },
      'languages.0 must be one of en-GB, en-US, es-US, got "fr-FR"',
    ],
    [
      'no language',
      (settings) => {
        settings.languages = [];
      },
      'languages must name at least one of en-GB, en-US, es-US, got []',
    ],
    [
      'a language named twice',
      (settings) => {
        settings.languages = ['en-GB', 'en-GB'];
      },
      'languages must not name a language twice, got ["en-GB","en-GB"]',
    ],
    [
      'a time zone that is an offset',
      (settings) => {
        settings.timeZone = 'GMT+1';
      },
      'timeZone must be an IANA time zone such as Europe/London, got "GMT+1"',
    ],
    [
      'a time zone in another case than the IANA database has it',
      (settings) => {
        settings.timeZone = 'europe/berlin';
      },
      'timeZone must be an IANA time zone such as Europe/London, got "europe/berlin"',
    ],
    [
      'a bank name with a control character, which nobody can speak',
      (settings) => {
        settings.bankName = 'Harbour\nBank';
      },
      `bankName must be 1 to 60 characters of text without < > & $ " { }, got "Harbour\\nBank"`,
    ],
    [
      'no time zone',
      (settings) => {
        settings.timeZone = undefined;
      },
      'timeZone is missing; it must be an IANA time zone such as Europe/London',
    ],
    [
      'hours that end before they begin',
      (settings) => {
        settings.openingHours = [{ days: ['MONDAY'], start: '20:00', end: '08:00' }];
      },
      'openingHours.0.end must be later than start (20:00), got "08:00"; split hours that pass midnight into two entries',
    ],
    [
      'hours that overlap',
      (settings) => {
        settings.openingHours = [
          { days: ['MONDAY'], start: '08:00', end: '12:00' },
          { days: ['MONDAY'], start: '11:00', end: '13:00' },
        ];
      },
      'openingHours.1 must not overlap openingHours.0 on the same day, got {"days":["MONDAY"],"start":"11:00","end":"13:00"}; merge them',
    ],
    [
      'an hour there is not',
      (settings) => {
        settings.openingHours = [{ days: ['MONDAY'], start: '08:00', end: '24:00' }];
      },
      'openingHours.0.end must be a time of day from "00:00" to "23:59", got "24:00"',
    ],
    [
      'a regime nobody knows',
      (settings) => {
        settings.regimes = ['lgpd'];
      },
      'regimes.0 must be one of bipa, ccpa, colorado-ai, dora, eu-ai-act, gdpr, hipaa, nis2, pci-dss, spain-customer-service, tcpa, uk-gdpr, us-recording-consent, got "lgpd"',
    ],
    [
      'a log retention CloudWatch does not offer',
      (settings) => {
        settings.retentionDays = { ...(settings.retentionDays as Json), logs: 31 };
      },
      `retentionDays.logs must be a period CloudWatch Logs accepts: ${LOG_RETENTION_DAYS.join(', ')} days, got 31`,
    ],
    [
      'a retention of nothing',
      (settings) => {
        settings.retentionDays = { ...(settings.retentionDays as Json), recordings: 0 };
      },
      'retentionDays.recordings must be a whole number of days from 1 to 36500, got 0',
    ],
    [
      'evidence kept for less than a year',
      (settings) => {
        settings.retentionDays = { ...(settings.retentionDays as Json), trail: 364 };
      },
      'retentionDays.trail must be at least 365 outside dev, got 364; auditors expect twelve months of evidence',
    ],
    [
      'an alert address that is none',
      (settings) => {
        settings.alertAddress = 'the team';
      },
      'alertAddress must be an e-mail address, got "the team"',
    ],
    [
      'a phone number that is just a number',
      (settings) => {
        settings.phoneNumber = '+442079460000';
      },
      'phoneNumber must be {"claim": {…}}, {"adopt": {…}} or "none", got "+442079460000"',
    ],
    [
      'an adopted number in national form',
      (settings) => {
        settings.phoneNumber = {
          adopt: { phoneNumberId: '3f2c6d0e-5a7b-4c1d-9e8f-0a1b2c3d4e5f', number: '020 7946 0000' },
        };
      },
      'phoneNumber.adopt.number must be a number in E.164 form such as +442079460000, got "020 7946 0000"',
    ],
    [
      'a country by name',
      (settings) => {
        settings.phoneNumber = { claim: { country: 'Germany', type: 'DID' } };
      },
      'phoneNumber.claim.country must be a two-letter country code such as GB, got "Germany"',
    ],
    [
      'sample data outside dev',
      (settings) => {
        settings.sampleBank = true;
      },
      'sampleBank must be false outside dev, got true; sample PINs are published in the README',
    ],
    [
      'a name unlike the file',
      (settings) => {
        settings.environment = 'prod';
      },
      'environment must be "prod-eu", like the file, got "prod"; rename one of them',
    ],
    [
      'a misspelt setting',
      (settings) => {
        settings.timezone = 'Europe/Berlin';
      },
      'timezone is not a setting, got "Europe/Berlin"; did you mean "timeZone"? allowed here: environment, stage, account, region, bankName, instance, languages, openingHours, timeZone, regimes, retentionDays, alertAddress, phoneNumber, sampleBank',
    ],
    [
      'a misspelt setting inside another',
      (settings) => {
        settings.phoneNumber = { claim: { country: 'GB', type: 'DID', prefix: '+4420' } };
      },
      'phoneNumber.claim.prefix is not a setting, got "+4420"; allowed here: country, type',
    ],
    [
      'markup in the name of the bank',
      (settings) => {
        settings.bankName = 'Harbour <b>Bank</b>';
      },
      `bankName must be 1 to 60 characters of text without < > & $ " { }, got "Harbour <b>Bank</b>"`,
    ],
  ];

  test.each(cases)('%s', (_, change, complaint) => {
    expect(complaintsAfter(change)).toEqual([`config/prod-eu.json: ${complaint}`]);
  });

  test('every problem is reported, whichever kind it is', () => {
    const complaints = complaintsAfter((settings) => {
      settings.account = '12';
      settings.sampleBank = true;
      settings.colour = 'blue';
    });

    expect(complaints.map((complaint) => complaint.split(' ')[1])).toEqual(['account', 'colour', 'sampleBank']);
  });

  test('a file that is not JSON', () => {
    const [complaint, ...others] = complaintsAbout('{ "environment": ');

    expect(others).toEqual([]);
    expect(complaint).toMatch(/^config\/prod-eu\.json: must be JSON, /);
    expect(complaint).not.toContain('\n');
  });

  test('a file that holds something else', () => {
    expect(complaintsAbout('[]')[0]).toMatch(/^config\/prod-eu\.json: the file must be .*, got \[\]$/);
  });

  test('an environment there is not names those there are', () => {
    expect(() => readDeployment('staging', 'config')).toThrow(
      'config: has no environment "staging"; there is dev, prod-eu, prod-us; choose with -c env=<name>',
    );
  });

  test('an environment cannot be a path', () => {
    expect(() => readDeployment('../config/dev', 'config')).toThrow(/has no environment/);
  });
});

describe('what dev may', () => {
  test('users kept by Connect and a sample bank are fine there', () => {
    expect(complaintsAfter(() => {}, 'dev')).toEqual([]);
  });

  test('an existing instance needs no alias with the environment', () => {
    const complaints = complaintsAfter((settings) => {
      settings.instance = {
        existing: { instanceId: '11111111-2222-3333-4444-555555555555', alias: 'house-phone', storage: 'keep' },
      };
    }, 'dev');

    expect(complaints).toEqual([]);
  });
});
