/** Retention periods CloudWatch Logs accepts, in days: https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html */
export const LOG_RETENTION_DAYS = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
] as const;

/** Longest retention a setting may ask for, in days: a hundred years, the most S3 Object Lock takes. */
export const MAX_RETENTION_DAYS = 36_500;

/** Longest environment name: stack names, an instance alias and a bucket prefix all have to hold it. */
export const MAX_ENVIRONMENT_LENGTH = 16;

/** Longest Connect instance alias: https://docs.aws.amazon.com/connect/latest/APIReference/API_CreateInstance.html */
export const MAX_ALIAS_LENGTH = 45;

/** Regions in which Connect and Lex V2 both run. */
export const REGIONS = [
  'af-south-1',
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-southeast-1',
  'ap-southeast-2',
  'ca-central-1',
  'eu-central-1',
  'eu-west-2',
  'us-east-1',
  'us-west-2',
] as const;

/** Laws and standards a deployment may name. Names only: what each asks for is read elsewhere. */
export const REGIMES = [
  'bipa',
  'ccpa',
  'colorado-ai',
  'dora',
  'eu-ai-act',
  'gdpr',
  'hipaa',
  'nis2',
  'pci-dss',
  'spain-customer-service',
  'tcpa',
  'uk-gdpr',
  'us-recording-consent',
] as const;

/** Days as `AWS::Connect::HoursOfOperation` spells them. */
export const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;
