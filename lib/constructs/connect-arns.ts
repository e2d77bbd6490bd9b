import { Fn } from 'aws-cdk-lib';
import type { Settings } from '../deployment/settings.ts';

/**
 * Which Connect instances may use a key or a bucket: the one that is named, or, while ours is still to be created, any of
 * this account and region. Keys and buckets come before the instance, so its id cannot be known to them.
 */
export function instanceArnPattern({ account, region, instance }: Settings): string {
  const id = 'existing' in instance ? instance.existing.instanceId : '*';
  return `arn:aws:connect:${region}:${account}:instance/${id}`;
}

/** Conditions that tie a service principal to this deployment's Connect instance. */
export const fromInstance = (settings: Settings) => ({
  StringEquals: { 'aws:SourceAccount': settings.account },
  ArnLike: { 'aws:SourceArn': instanceArnPattern(settings) },
});

/** The UUID of an instance, from `arn:aws:connect:<region>:<account>:instance/<id>`. */
export const instanceIdOf = (instanceArn: string) => Fn.select(1, Fn.split('/', instanceArn));

/** The UUID of a flow, from `…:instance/<id>/contact-flow/<id>`. */
export const contactFlowIdOf = (contactFlowArn: string) => Fn.select(3, Fn.split('/', contactFlowArn));

/** The UUID of a phone number, from `…:phone-number/<id>`. */
export const phoneNumberIdOf = (phoneNumberArn: string) => Fn.select(1, Fn.split('/', phoneNumberArn));
