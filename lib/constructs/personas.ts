/** A kind of person at work, and all that Connect lets them do. */
export interface Persona {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** API names: https://docs.aws.amazon.com/connect/latest/adminguide/security-profile-list.html */
  readonly permissions: readonly string[];
}

/**
 * Who works with the line. Lists are short on purpose: nobody dials out freely or
 * breaks into a conversation (the instance has no conferences of many parties, which that needs), nobody hears or downloads an unredacted
 * recording, nobody edits flows by hand, and only one persona may change people.
 */
export const PERSONAS: readonly Persona[] = [
  {
    id: 'AgentProfile',
    name: 'agent',
    description: 'Answers calls and sees the contacts they handled',
    permissions: ['BasicAgentAccess', 'MyContacts.View'],
  },
  {
    id: 'SupervisorProfile',
    name: 'supervisor',
    description: 'Watches queues and agents and listens in',
    permissions: [
      'AccessMetrics.Dashboards.Access',
      'AccessMetrics.HistoricalMetrics.Access',
      'AccessMetrics.RealTimeMetrics.Access',
      'BasicAgentAccess',
      'ManagerListenIn',
      'Queues.View',
    ],
  },
  {
    id: 'QualityProfile',
    name: 'quality',
    description: 'Reviews contacts with personal data removed, and what was changed',
    permissions: [
      'ContactSearch.View',
      'Evaluation.Create',
      'Evaluation.Edit',
      'Evaluation.View',
      'EvaluationForms.View',
      'HistoricalChanges.View',
      'RedactedData.View',
    ],
  },
  {
    id: 'LineAdministratorProfile',
    name: 'line-administrator',
    description: 'Manages people; sees how the line is set up, which only a deployment changes',
    permissions: [
      'ContactFlows.View',
      'HoursOfOperation.View',
      'PhoneNumbers.View',
      'Queues.View',
      'RoutingPolicies.View',
      'SecurityProfiles.View',
      'Users.Create',
      'Users.Edit',
      'Users.EditPermission',
      'Users.View',
    ],
  },
];
